package dev.parley.query.correction;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who takes a correction back, and why.
 */
@RegisterForReflection
@Schema(examples = """
        {"by": "desk-2", "reason": "the quotation goes on"}""")
public record UndoRequest(String by, String reason) {

    static UndoRequest checked(UndoRequest given) {
        CorrectionRequest.text("by", given == null ? null : given.by());
        CorrectionRequest.text("reason", given.reason());
        return given;
    }
}
