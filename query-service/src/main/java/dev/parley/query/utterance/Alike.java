package dev.parley.query.utterance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Statements by the parts of their meaning, so that each is compared only with those that can be alike: all of a much
 * quoted party's day are many, those that have something in common with one of them few.
 */
final class Alike<T extends Meant> {
    private final List<T> statements;
    private final Map<Integer, List<Integer>> placesByToken = new HashMap<>();

    Alike(Collection<T> statements) {
        this.statements = List.copyOf(statements);
        for (int at = 0; at < this.statements.size(); at++) {
            Integer place = at;
            for (int token : this.statements.get(at).meaning().tokens()) {
                placesByToken.computeIfAbsent(token, same -> new ArrayList<>()).add(place);
            }
        }
    }

    /**
     * Among others, the places of all statements whose meaning can overlap with this one's: those that share enough have
     * one of its rarer tokens, however common the other ones are that are too few alone.
     */
    BitSet placesOf(T said) {
        BitSet places = new BitSet(statements.size());
        rarer(said).forEach(token -> places(token).forEach(places::set));
        return places;
    }

    /** Whether a statement that can be like this one passes a test, which none does that cannot. */
    boolean hasOne(T said, Predicate<T> test) {
        return rarer(said)
                .anyMatch(token -> places(token).stream().map(statements::get).anyMatch(test));
    }

    private IntStream rarer(T said) {
        int[] tokens = said.meaning().tokens();
        return Arrays.stream(tokens)
                .boxed()
                .sorted(Comparator.comparingInt(token -> places(token).size()))
                .limit(Math.max(1, tokens.length - said.meaning().fewestCommon() + 1))
                .mapToInt(Integer::intValue);
    }

    private List<Integer> places(int token) {
        return placesByToken.getOrDefault(token, List.of());
    }
}
