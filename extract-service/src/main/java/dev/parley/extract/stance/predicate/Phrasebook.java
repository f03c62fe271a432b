package dev.parley.extract.stance.predicate;

import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Predicates with one first word, found by the word behind it: of hundreds that begin with "be" a few can follow. */
final class Phrasebook {
    private static final int[] NONE = {};

    private final List<Predicate> predicates;
    /** Places of those that need no particular word next: single words, and phrases that open at once. */
    private final int[] anyway;

    private final Map<String, int[]> bySecondWord = new HashMap<>();

    Phrasebook(List<Predicate> predicates) {
        this.predicates = predicates.stream()
                .sorted((a, b) -> b.words().size() - a.words().size())
                .toList();
        List<Integer> anyway = new ArrayList<>();
        Map<String, List<Integer>> places = new HashMap<>();
        for (int place = 0; place < this.predicates.size(); place++) {
            Predicate predicate = this.predicates.get(place);
            if (predicate.words().size() == 1 || predicate.gap() == 1) {
                anyway.add(place);
            } else {
                places.computeIfAbsent(predicate.words().get(1), word -> new ArrayList<>())
                        .add(place);
            }
        }
        this.anyway = array(anyway);
        places.forEach((word, of) -> bySecondWord.put(word, array(of)));
    }

    /** Those that may go on with one of two tokens, the longer before the shorter. */
    List<Predicate> before(Document document, int next, int behindAdverbs, int limit) {
        int[] found = anyway;
        if (!bySecondWord.isEmpty()) {
            found = next < limit ? with(found, document.token(next)) : found;
            found = behindAdverbs > next && behindAdverbs < limit ? with(found, document.token(behindAdverbs)) : found;
        }
        if (found.length == 0) {
            return List.of();
        }
        int[] places = found == anyway
                ? found
                : Arrays.stream(found).sorted().distinct().toArray();
        List<Predicate> chosen = new ArrayList<>(places.length);
        for (int place : places) {
            chosen.add(predicates.get(place));
        }
        return chosen;
    }

    private int[] with(int[] found, Token token) {
        int[] all = joined(found, bySecondWord.getOrDefault(token.lower(), NONE));
        String standIn = standIn(token);
        return standIn == null ? all : joined(all, bySecondWord.getOrDefault(standIn, NONE));
    }

    private static int[] joined(int[] some, int[] more) {
        if (more.length == 0) {
            return some;
        }
        int[] both = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, both, some.length, more.length);
        return both;
    }

    /** "its" in the data stands for whoever owns it, "itself" for whoever does it; null for other words. */
    static String standIn(Token token) {
        if (NounPhrases.isPossessive(token)) {
            return "its";
        }
        return token.lower().endsWith("self") || token.lower().endsWith("selves") ? "itself" : null;
    }

    private static int[] array(List<Integer> places) {
        return places.stream().mapToInt(Integer::intValue).toArray();
    }
}
