package dev.parley.query.position;

import dev.parley.query.projection.Touched.OnIssue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Occasions that stand, in the order of their dates: told of each is what it changed. */
final class Sequence {
    private final Map<Pair, TreeMap<LocalDate, Occasion>> standing = new HashMap<>();

    private record Pair(String holderId, String issue) {
        static Pair of(OnIssue at) {
            return new Pair(at.holderId(), at.issue());
        }
    }

    void add(OnIssue at, Occasion occasion) {
        if (!occasion.isWithdrawn()) {
            standing.computeIfAbsent(Pair.of(at), same -> new TreeMap<>()).put(at.sortDate(), occasion);
        }
    }

    /** What the occasion changed against the last one before it that was added. */
    ChangeType change(OnIssue at, Occasion occasion) {
        TreeMap<LocalDate, Occasion> of = standing.getOrDefault(Pair.of(at), new TreeMap<>());
        Map.Entry<LocalDate, Occasion> before = of.lowerEntry(at.sortDate());
        return ChangeType.between(before == null ? null : before.getValue(), occasion);
    }
}
