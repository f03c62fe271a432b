package dev.parley.query.independence;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who reports a thing on one or several dates.
 *
 * @param reports articles, each counted once a date
 * @param origins distinct texts, each counted once a date
 * @param outlets sorted
 * @param publishers groups, or outlets that belong to none; sorted
 */
@RegisterForReflection
public record Tally(int reports, int origins, List<String> outlets, List<String> publishers) {
    public static final Tally NONE = new Tally(0, 0, List.of(), List.of());

    public static Tally of(Collection<? extends Reported> reports) {
        return new Tally(
                distinct(reports, Reported::articleId).size(),
                distinct(reports, Reported::originId).size(),
                distinct(reports, Reported::outlet),
                distinct(reports, Reported::publisher));
    }

    /** Both together, of different dates. */
    public Tally and(Tally other) {
        return new Tally(
                reports + other.reports,
                origins + other.origins,
                union(outlets, other.outlets),
                union(publishers, other.publishers));
    }

    public Counts counts() {
        return new Counts(reports, origins, publishers.size());
    }

    private static List<String> distinct(Collection<? extends Reported> reports, Function<Reported, String> part) {
        return reports.stream()
                .map(part)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    private static List<String> union(List<String> one, List<String> other) {
        TreeSet<String> both = new TreeSet<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }
}
