package dev.parley.query.utterance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Statements by the parts of their meaning, so that each is compared only with those that can be alike: all of a much
 * quoted party's day are many, those that have something in common with one of them few.
 */
final class Alike<T extends Meant> {
    private final Map<Integer, List<T>> byToken = new HashMap<>();

    Alike(Collection<T> statements) {
        for (T said : statements) {
            for (int token : said.meaning().tokens()) {
                byToken.computeIfAbsent(token, same -> new ArrayList<>()).add(said);
            }
        }
    }

    /**
     * Among others, all statements whose meaning can overlap with this one's: those that share enough have one of its
     * rarer tokens, however common the other ones are that are too few alone.
     */
    Collection<T> to(T said) {
        int[] tokens = said.meaning().tokens();
        int rarer = Math.max(1, tokens.length - said.meaning().fewestCommon() + 1);
        Set<T> alike = Collections.newSetFromMap(new IdentityHashMap<>());
        Arrays.stream(tokens)
                .boxed()
                .sorted(Comparator.comparingInt(token -> of(token).size()))
                .limit(rarer)
                .forEach(token -> alike.addAll(of(token)));
        return alike;
    }

    private List<T> of(int token) {
        return byToken.getOrDefault(token, List.of());
    }
}
