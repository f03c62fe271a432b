package dev.parley.query.utterance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What statements that come can make a difference to, among all of one party's days.
 *
 * <p>It is told by meaning alone, and errs on the side of too many. A group of a date is in it as a whole, so that
 * {@link Utterances} says of what is in it the same as it would say of all.
 */
final class Surroundings {
    private final Map<LocalDate, List<Outline>> byDate = new HashMap<>();
    private final Set<Outline> concerned = identitySet();
    private final Set<Outline> together;

    /** @param all of one party, of the dates of those that came and of the dates beside them */
    Surroundings(Collection<Outline> all, Predicate<Outline> came) {
        all.forEach(one ->
                byDate.computeIfAbsent(one.date(), same -> new ArrayList<>()).add(one));
        Map<LocalDate, List<Outline>> begun = new HashMap<>();
        all.stream().filter(came).forEach(one -> begun.computeIfAbsent(one.date(), same -> new ArrayList<>())
                .add(one));
        begun.forEach((date, of) -> addGroups(date, of, concerned));
        Map<LocalDate, List<Outline>> touched = dated(concerned);
        // A group that is another now, or begins elsewhere, may be joined by other ones of the day after.
        touched.forEach((date, of) -> addGroups(date.plusDays(1), like(of, date.plusDays(1)), concerned));
        Set<Outline> withEarlier = identitySet();
        withEarlier.addAll(concerned);
        dated(concerned).forEach((date, of) -> addGroups(date.minusDays(1), like(of, date.minusDays(1)), withEarlier));
        this.together = together(withEarlier);
    }

    /** Those whose utterance may be another now, and what is told of them; of a date, whole groups. */
    boolean concerns(Outline one) {
        return concerned.contains(one);
    }

    /** Those concerned that nothing is like: each is its own utterance. */
    List<Outline> alone() {
        return concerned.stream().filter(one -> !together.contains(one)).toList();
    }

    /** Those concerned that others may be like, with the groups of the day before that they may join. */
    Set<Outline> together() {
        return together;
    }

    private static Set<Outline> together(Set<Outline> all) {
        Map<LocalDate, List<Outline>> byDate = dated(all);
        Set<Outline> together = identitySet();
        byDate.forEach((date, of) -> {
            Alike<Outline> near = new Alike<>(Stream.of(date.minusDays(1), date, date.plusDays(1))
                    .flatMap(day -> byDate.getOrDefault(day, List.of()).stream())
                    .toList());
            of.stream()
                    .filter(one -> near.hasOne(one, other -> other != one && one.canBeLike(other)))
                    .forEach(together::add);
        });
        return together;
    }

    /** Adds, with all that is like them by way of others of the date. */
    private void addGroups(LocalDate date, Collection<Outline> begun, Set<Outline> to) {
        List<Outline> next = begun.stream().filter(to::add).toList();
        while (!next.isEmpty()) {
            next = like(next, date).stream().filter(to::add).toList();
        }
    }

    /** Those of the date that are like one of these. */
    private List<Outline> like(Collection<Outline> these, LocalDate date) {
        List<Outline> candidates = byDate.getOrDefault(date, List.of());
        if (candidates.isEmpty()) {
            return List.of();
        }
        Set<Integer> tokens = new HashSet<>();
        these.forEach(one -> Arrays.stream(one.meaning().tokens()).forEach(tokens::add));
        Alike<Outline> alike = new Alike<>(these);
        return candidates.stream()
                .filter(one -> sharesEnough(one, tokens))
                .filter(one -> alike.hasOne(one, one::canBeLike))
                .toList();
    }

    private static boolean sharesEnough(Outline one, Set<Integer> tokens) {
        int missing = one.meaning().fewestCommon();
        for (int token : one.meaning().tokens()) {
            if (tokens.contains(token) && --missing == 0) {
                return true;
            }
        }
        return false;
    }

    private static Map<LocalDate, List<Outline>> dated(Set<Outline> some) {
        Map<LocalDate, List<Outline>> byDate = new HashMap<>();
        some.forEach(one ->
                byDate.computeIfAbsent(one.date(), same -> new ArrayList<>()).add(one));
        return byDate;
    }

    private static Set<Outline> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
