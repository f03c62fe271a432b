package dev.parley.extract.stance;

import java.util.List;

/** A word or phrase that leans. */
record Predicate(String id, List<String> words, PredicateKind kind) {
    Predicate {
        words = List.copyOf(words);
    }
}
