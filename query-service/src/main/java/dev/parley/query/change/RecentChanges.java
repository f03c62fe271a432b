package dev.parley.query.change;

import java.util.ArrayList;
import java.util.List;

/**
 * The last changes, of all holders and issues, without a gap.
 *
 * @param from the number before the first one
 * @param to the number of the last one
 */
public record RecentChanges(long from, long to, List<ChangeView> changes) {
    private static final int MOST = 2_000;

    public RecentChanges {
        changes = List.copyOf(changes);
    }

    static RecentChanges none(long last) {
        return new RecentChanges(last, last, List.of());
    }

    RecentChanges and(List<ChangeView> later) {
        if (later.isEmpty()) {
            return this;
        }
        List<ChangeView> all = new ArrayList<>(changes);
        all.addAll(later);
        int dropped = Math.max(0, all.size() - MOST);
        return new RecentChanges(
                dropped == 0 ? from : all.get(dropped - 1).id(),
                later.get(later.size() - 1).id(),
                all.subList(dropped, all.size()));
    }

    boolean covers(long after) {
        return after >= from;
    }

    List<ChangeView> after(long number, ChangeFilter filter, int limit) {
        return changes.stream()
                .filter(change -> change.id() > number && filter.passes(change))
                .limit(limit)
                .toList();
    }
}
