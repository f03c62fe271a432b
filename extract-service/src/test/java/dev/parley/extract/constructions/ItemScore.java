package dev.parley.extract.constructions;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Span;
import dev.parley.contracts.Statement;
import dev.parley.extract.Extraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the engine made of one item. An expected statement is found if an extracted one has at least half of the words
 * of both contents in common, each used once, the best pairs first.
 *
 * @param right found with the right source and denied just when the gold is
 * @param cued found with a word of the cue, or inherited as expected
 * @param exact found with the very words of the content
 * @param extra extracted and not expected
 */
record ItemScore(ConstructionItem item, int found, int right, int cued, int exact, int extra) {
    private static final double FOUND = 0.5;

    static ItemScore of(ConstructionItem item, Extraction extraction) {
        WordCover words = new WordCover(item.text());
        List<Pair> pairs = new ArrayList<>();
        for (ExpectedStatement expected : item.statements()) {
            for (Statement actual : extraction.statements()) {
                double overlap =
                        WordCover.overlap(words.ofAnchors(expected.contentAnchors()), words.ofSpans(actual.content()));
                if (overlap >= FOUND) {
                    pairs.add(new Pair(expected, actual, overlap));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
        Set<Object> used = new HashSet<>();
        int found = 0;
        int right = 0;
        int cued = 0;
        int exact = 0;
        for (Pair pair : pairs) {
            if (used.contains(pair.expected()) || used.contains(pair.actual())) {
                continue;
            }
            used.add(pair.expected());
            used.add(pair.actual());
            found++;
            boolean denial = pair.actual().denied() == pair.expected().denied();
            right += denial && sourceRight(pair, words, extraction) ? 1 : 0;
            cued += cueRight(pair, item.text()) ? 1 : 0;
            exact += pair.overlap() == 1 ? 1 : 0;
        }
        int extra = extraction.statements().size() - found;
        return new ItemScore(item, found, right, cued, exact, extra);
    }

    /** Every expected statement right and nothing else extracted. */
    boolean whole() {
        return right == item.statements().size() && extra == 0;
    }

    /** A pronoun or a title counts only if it was resolved; a name also by the words that stand for it. */
    private static boolean sourceRight(Pair pair, WordCover words, Extraction extraction) {
        ExpectedStatement expected = pair.expected();
        String wanted = expected.speaker() == null ? expected.source() : expected.speaker();
        boolean named = extraction.entities().stream()
                .filter(entity -> entity.id().equals(pair.actual().speaker()))
                .map(Entity::name)
                .anyMatch(name -> agree(name, wanted));
        if (named || expected.speaker() != null || pair.actual().source() == null) {
            return named;
        }
        BitSet gold = words.ofAnchors(List.of(expected.sourceAnchor()));
        return gold.intersects(words.ofSpans(List.of(pair.actual().source())));
    }

    private static boolean agree(String name, String wanted) {
        Set<String> one = wordsOf(name);
        Set<String> other = wordsOf(wanted);
        return one.containsAll(other) || other.containsAll(one);
    }

    private static Set<String> wordsOf(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !word.equals("the"))
                .collect(Collectors.toSet());
    }

    /** Chars rather than words, since a colon is a cue too. */
    private static boolean cueRight(Pair pair, String text) {
        List<Anchor> anchors = pair.expected().cueAnchors();
        if (anchors.isEmpty()) {
            return pair.actual().cue().inherited();
        }
        int start = anchors.get(0).startIn(text);
        int end = anchors.get(0).endIn(text);
        for (Span span : pair.actual().cue().spans()) {
            if (text.offsetByCodePoints(0, span.start()) < end && text.offsetByCodePoints(0, span.end()) > start) {
                return true;
            }
        }
        return false;
    }

    private record Pair(ExpectedStatement expected, Statement actual, double overlap) {}
}
