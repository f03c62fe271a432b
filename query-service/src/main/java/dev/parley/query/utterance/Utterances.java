package dev.parley.query.utterance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Decides which statements of one party render one utterance.
 *
 * <p>Statements of one date that render the same, directly or by way of others, are one group; a group joins the first one
 * of the day before that it renders. That group's own joining does not matter, so that what a statement belongs to depends
 * on two days and not, link by link, on all that was ever said. The answer is a function of the set of statements.
 */
final class Utterances {

    /**
     * The utterance of each statement, by the id of its first one.
     *
     * @param statements of one party; of a date, all or none
     */
    static Map<Said, String> of(Collection<Said> statements) {
        TreeMap<LocalDate, List<List<Said>>> groupsByDate = new TreeMap<>();
        statements.stream()
                .collect(Collectors.groupingBy(Said::date))
                .forEach((date, of) -> groupsByDate.put(date, groups(of, Said::rendersTheSameAs)));
        Map<Said, String> utterances = new HashMap<>();
        groupsByDate.forEach((date, groups) -> {
            List<List<Said>> dayBefore = groupsByDate.getOrDefault(date.minusDays(1), List.of());
            for (List<Said> group : groups) {
                String id = earlier(group, dayBefore).orElse(group).get(0).id();
                group.forEach(said -> utterances.put(said, id));
            }
        });
        return utterances;
    }

    private static Optional<List<Said>> earlier(List<Said> group, List<List<Said>> dayBefore) {
        return dayBefore.stream()
                .filter(earlier ->
                        group.stream().anyMatch(said -> earlier.stream().anyMatch(said::rendersTheSameAs)))
                .findFirst();
    }

    /** Groups of what is alike, directly or by way of others: each in order, those that begin first first. */
    static List<List<Said>> groups(Collection<Said> statements, BiPredicate<Said, Said> alike) {
        List<Said> rest = new ArrayList<>(statements);
        rest.sort(Said.IN_ORDER);
        List<List<Said>> groups = new ArrayList<>();
        while (!rest.isEmpty()) {
            List<Said> group = new ArrayList<>(List.of(rest.remove(0)));
            for (int next = 0; next < group.size(); next++) {
                Said member = group.get(next);
                rest.removeIf(said -> alike.test(member, said) && group.add(said));
            }
            group.sort(Said.IN_ORDER);
            groups.add(group);
        }
        return groups;
    }

    private Utterances() {}
}
