package dev.parley.extract.constructions;

import dev.parley.contracts.Span;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which words of a text a span covers, so that spans are compared without regard to marks and spaces. */
final class WordCover {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final String text;
    private final List<MatchResult> words;

    WordCover(String text) {
        this.text = text;
        this.words = WORD.matcher(text).results().toList();
    }

    BitSet ofAnchors(Collection<Anchor> anchors) {
        BitSet covered = new BitSet();
        for (Anchor anchor : anchors) {
            cover(covered, anchor.startIn(text), anchor.endIn(text));
        }
        return covered;
    }

    BitSet ofSpans(Collection<Span> spans) {
        BitSet covered = new BitSet();
        for (Span span : spans) {
            cover(covered, text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
        }
        return covered;
    }

    private void cover(BitSet covered, int start, int end) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).start() < end && words.get(i).end() > start) {
                covered.set(i);
            }
        }
    }

    /** Intersection over union, 0 if both are empty. */
    static double overlap(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        BitSet either = (BitSet) one.clone();
        either.or(other);
        return either.isEmpty() ? 0 : (double) both.cardinality() / either.cardinality();
    }
}
