package dev.parley.ingest.likeness;

import java.util.HashMap;
import java.util.Map;

/**
 * Joins origins that turn out to be one. It goes by the smallest of their ids, so that what comes out depends on what is
 * joined and not on the order.
 */
public final class OriginMerges {
    private final Map<String, String> parents = new HashMap<>();

    /** Says that the two are one. */
    public void join(String one, String other) {
        String left = of(one);
        String right = of(other);
        int order = left.compareTo(right);
        if (order != 0) {
            parents.put(order < 0 ? right : left, order < 0 ? left : right);
        }
    }

    /** The id that the origin goes by after all. */
    public String of(String origin) {
        String root = origin;
        while (parents.containsKey(root)) {
            root = parents.get(root);
        }
        return root;
    }

    /** The ids that give way, each with the one that takes its place. */
    public Map<String, String> moves() {
        Map<String, String> moves = new HashMap<>();
        parents.keySet().forEach(origin -> moves.put(origin, of(origin)));
        return moves;
    }
}
