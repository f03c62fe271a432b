package dev.parley.query.correction;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who judged what an answer shows.
 *
 * @param id number of the correction
 * @param verdict accept or amend; what was rejected is not shown
 */
@RegisterForReflection
@Schema(examples = """
        {"id": 12, "verdict": "amend", "by": "desk-2"}""")
public record CorrectedBy(long id, String verdict, String by) {}
