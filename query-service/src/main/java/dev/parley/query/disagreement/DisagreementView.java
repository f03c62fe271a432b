package dev.parley.query.disagreement;

import dev.parley.query.entity.EntityName;
import dev.parley.query.independence.Counts;
import dev.parley.query.position.Evidence;
import dev.parley.query.statement.StatementView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Outlets that differ about one thing.
 *
 * @param holder whose position or word it is
 * @param issue of a position, else null
 * @param utterance whose wording it is, else null
 * @param date of the occasion, or null if no report has one
 * @param sides at least two, those with most publishers first
 */
@RegisterForReflection
public record DisagreementView(
        String id,

        @Schema(enumeration = {"polarity", "wording", "attribution"})
        String kind,

        EntityName holder,
        String issue,
        String utterance,
        LocalDate date,
        List<String> outlets,
        List<SideView> sides) {

    /**
     * What some outlets report.
     *
     * @param says the polarity, or the words
     * @param speaker to whom they attribute the words, or null
     * @param stances that prove it, of a position
     * @param statements that prove it, of words
     */
    @RegisterForReflection
    public record SideView(
            String says,
            EntityName speaker,
            List<String> outlets,
            Counts counts,
            List<Evidence> stances,
            List<StatementView> statements) {}
}
