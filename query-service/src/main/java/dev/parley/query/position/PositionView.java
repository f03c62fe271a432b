package dev.parley.query.position;

import dev.parley.query.entity.EntityName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Where a holder stands on an issue.
 *
 * @param conditions in the words of those who report them
 * @param since when the current run of this polarity began, or null if that is not dated
 * @param asOf the last date that speaks of it, or null
 * @param change what the last occasion changed
 * @param outlets that report it
 * @param counts of the reports that the position rests on
 * @param evidence of these reports, the latest first, at most {@value #MOST_EVIDENCE}
 */
@RegisterForReflection
public record PositionView(
        EntityName holder,
        String issue,
        Polarity polarity,
        Strength strength,
        List<String> conditions,
        LocalDate since,
        LocalDate asOf,
        ChangeType change,
        List<String> outlets,
        Counts counts,
        List<Evidence> evidence) {
    private static final int MOST_EVIDENCE = 20;

    static PositionView of(EntityName holder, String issue, History history) {
        List<Report> supporting = history.supporting();
        List<Report> latestFirst = new ArrayList<>(supporting);
        Collections.reverse(latestFirst);
        return new PositionView(
                holder,
                issue,
                history.latest().polarity(),
                history.strength(),
                history.conditions(),
                history.since(),
                history.latest().date(),
                history.steps().get(history.steps().size() - 1).change(),
                outlets(supporting),
                Counts.of(supporting),
                latestFirst.stream().limit(MOST_EVIDENCE).map(Report::evidence).toList());
    }

    static List<String> outlets(List<Report> reports) {
        return reports.stream()
                .map(Report::outlet)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
