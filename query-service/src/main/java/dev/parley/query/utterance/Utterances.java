package dev.parley.query.utterance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            Earlier earlier = new Earlier(groupsByDate.getOrDefault(date.minusDays(1), List.of()));
            for (List<Said> group : groups) {
                String id = earlier.renderedBy(group).orElse(group).get(0).id();
                group.forEach(said -> utterances.put(said, id));
            }
        });
        return utterances;
    }

    /** The groups of the day before. */
    private static final class Earlier {
        private final List<List<Said>> groups;
        private final Map<Said, Integer> places = new IdentityHashMap<>();
        private final Alike<Said> alike;

        Earlier(List<List<Said>> groups) {
            this.groups = groups;
            for (int place = 0; place < groups.size(); place++) {
                for (Said said : groups.get(place)) {
                    places.put(said, place);
                }
            }
            this.alike = new Alike<>(places.keySet());
        }

        /** The first one that the group renders. */
        Optional<List<Said>> renderedBy(List<Said> group) {
            return group.stream()
                    .flatMap(said -> alike.to(said).stream().filter(said::rendersTheSameAs))
                    .map(places::get)
                    .min(Comparator.naturalOrder())
                    .map(groups::get);
        }
    }

    /**
     * Groups of what is alike, directly or by way of others: each in order, those that begin first first.
     *
     * @param alike holds of none whose meanings have less in common than meanings that overlap
     */
    static List<List<Said>> groups(Collection<Said> statements, BiPredicate<Said, Said> alike) {
        List<Said> inOrder = new ArrayList<>(statements);
        inOrder.sort(Said.IN_ORDER);
        Alike<Said> candidates = new Alike<>(inOrder);
        Set<Said> grouped = Collections.newSetFromMap(new IdentityHashMap<>());
        List<List<Said>> groups = new ArrayList<>();
        for (Said first : inOrder) {
            if (grouped.add(first)) {
                List<Said> group = new ArrayList<>(List.of(first));
                for (int next = 0; next < group.size(); next++) {
                    Said member = group.get(next);
                    for (Said said : candidates.to(member)) {
                        if (!grouped.contains(said) && alike.test(member, said)) {
                            grouped.add(said);
                            group.add(said);
                        }
                    }
                }
                group.sort(Said.IN_ORDER);
                groups.add(group);
            }
        }
        return groups;
    }

    private Utterances() {}
}
