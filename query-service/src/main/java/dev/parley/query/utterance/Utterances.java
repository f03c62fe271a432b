package dev.parley.query.utterance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
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
     * @return by each of these very objects
     */
    static Map<Said, String> of(Collection<Said> statements) {
        TreeMap<LocalDate, List<List<Said>>> groupsByDate = new TreeMap<>();
        statements.stream()
                .collect(Collectors.groupingBy(Said::date))
                .forEach((date, of) -> groupsByDate.put(date, groups(of, Said::rendersTheSameAs)));
        Map<Said, String> utterances = new IdentityHashMap<>();
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
        private final List<Said> members = new ArrayList<>();
        private final List<Integer> groupOfMember = new ArrayList<>();
        private final Alike<Said> alike;

        Earlier(List<List<Said>> groups) {
            this.groups = groups;
            for (int place = 0; place < groups.size(); place++) {
                members.addAll(groups.get(place));
                groupOfMember.addAll(Collections.nCopies(groups.get(place).size(), place));
            }
            this.alike = new Alike<>(members);
        }

        /** The first one that the group renders. */
        Optional<List<Said>> renderedBy(List<Said> group) {
            return group.stream()
                    .flatMap(said -> alike.placesOf(said).stream()
                            .filter(place -> said.rendersTheSameAs(members.get(place)))
                            .mapToObj(groupOfMember::get))
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
        List<Said> inOrder = statements.stream().sorted(Said.IN_ORDER).toList();
        Alike<Said> candidates = new Alike<>(inOrder);
        BitSet grouped = new BitSet(inOrder.size());
        List<List<Said>> groups = new ArrayList<>();
        for (int first = 0; first < inOrder.size(); first = grouped.nextClearBit(first)) {
            grouped.set(first);
            List<Said> group = new ArrayList<>(List.of(inOrder.get(first)));
            for (int next = 0; next < group.size(); next++) {
                Said member = group.get(next);
                BitSet others = candidates.placesOf(member);
                others.andNot(grouped);
                others.stream()
                        .filter(place -> alike.test(member, inOrder.get(place)))
                        .forEach(place -> {
                            grouped.set(place);
                            group.add(inOrder.get(place));
                        });
            }
            group.sort(Said.IN_ORDER);
            groups.add(group);
        }
        return groups;
    }

    private Utterances() {}
}
