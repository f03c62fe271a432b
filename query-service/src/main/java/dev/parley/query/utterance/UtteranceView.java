package dev.parley.query.utterance;

import dev.parley.query.entity.EntityName;
import dev.parley.query.independence.Counts;
import dev.parley.query.statement.StatementView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One utterance and how outlets render it.
 *
 * @param id that of its first rendering: an article's id, a dot, and the place of the statement in it. The id of any
 *     rendering leads here too
 * @param speaker who said it, or null if nobody is named
 * @param party whose word it is: the actor that is spoken for, else the speaker
 * @param date when it was said, else when it was first published
 * @param renderings side by side, the earliest first; in the listing at most {@value #MOST_RENDERINGS}
 */
@RegisterForReflection
public record UtteranceView(
        @Schema(examples = "3r6d5kq2zj7m4x5c6v7b8n9a2s.2") String id,

        EntityName speaker,
        EntityName party,
        LocalDate date,
        Counts counts,
        List<String> outlets,
        List<StatementView> renderings) {
    static final int MOST_RENDERINGS = 12;
}
