package dev.parley.query.search;

import dev.parley.contracts.Span;
import dev.parley.query.statement.StatementView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A statement that a search found, and why.
 *
 * @param issues on which the statement carries stances
 * @param snippet the stretch of the content around the first word found, verbatim; null if what was found is no word of it
 * @param matches the words of the content that were found, verbatim
 */
@RegisterForReflection
public record FoundStatement(
        StatementView statement,
        @Schema(examples = "[\"missile-programme-talks\"]") List<String> issues,
        Span snippet,
        List<Span> matches) {}
