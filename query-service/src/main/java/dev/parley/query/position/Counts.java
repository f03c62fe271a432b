package dev.parley.query.position;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;

/**
 * How many report a thing, and how many of them independently.
 *
 * @param reports articles
 * @param origins distinct texts
 * @param publisherGroups distinct publishers; an outlet without a known group is its own
 */
@RegisterForReflection
public record Counts(int reports, int origins, int publisherGroups) {

    static Counts of(Collection<Report> reports) {
        return new Counts(
                distinct(reports, Report::articleId),
                distinct(reports, Report::originId),
                distinct(reports, Report::publisher));
    }

    private static int distinct(Collection<Report> reports, Function<Report, String> part) {
        return (int)
                reports.stream().map(part).filter(Objects::nonNull).distinct().count();
    }
}
