package dev.parley.query.position;

import dev.parley.query.entity.EntityName;
import dev.parley.query.independence.Counts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Where a holder stands on an issue.
 *
 * @param conditions that stand, in the words of those who report them
 * @param standing the same conditions with since when and by whom
 * @param since when the current run of this polarity began, or null if that is not dated
 * @param asOf the last date that speaks of it, or null
 * @param change what the last occasion changed
 * @param trend which way it moved in the 90 days up to {@code asOf}
 * @param occasions dates of the current run
 * @param outlets that report it
 * @param counts of the reports that the position rests on
 * @param evidence the latest of these reports, at most {@value #MOST_EVIDENCE}
 */
@RegisterForReflection
public record PositionView(
        EntityName holder,
        String issue,
        Polarity polarity,
        Strength strength,
        List<String> conditions,
        List<ConditionView> standing,
        LocalDate since,
        LocalDate asOf,
        ChangeType change,
        Trend trend,
        int occasions,
        List<String> outlets,
        Counts counts,
        List<Evidence> evidence) {
    static final int MOST_EVIDENCE = 3;

    static PositionView of(
            EntityName holder,
            String issue,
            Position position,
            Map<String, EntityName> voices,
            List<Evidence> evidence) {
        return new PositionView(
                holder,
                issue,
                position.polarity(),
                position.strength(),
                position.conditions().stream()
                        .map(tracked -> tracked.condition().text())
                        .toList(),
                position.conditions().stream()
                        .map(tracked -> ConditionView.of(tracked, voices))
                        .toList(),
                position.since(),
                position.asOf(),
                position.change(),
                position.trend(),
                position.occasions(),
                position.tally().outlets(),
                position.tally().counts(),
                evidence);
    }
}
