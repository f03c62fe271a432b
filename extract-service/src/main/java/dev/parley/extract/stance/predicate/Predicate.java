package dev.parley.extract.stance.predicate;

import dev.parley.contracts.Stance;
import java.util.List;
import java.util.Objects;

/**
 * A word or phrase that leans.
 *
 * @param gap how many of its words stand before its object, -1 if it stands closed
 * @param basis what it is if the article says it of an actor in its own voice
 * @param denied how strong it is if it is negated, or null if the words round it decide
 */
public record Predicate(
        String id, List<String> words, int gap, PredicateKind kind, Stance.Basis basis, Stance.Strength denied) {
    public Predicate {
        words = List.copyOf(words);
        Objects.requireNonNull(basis, "basis");
    }
}
