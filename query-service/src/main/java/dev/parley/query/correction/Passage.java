package dev.parley.query.correction;

import dev.parley.contracts.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words of an article: where they stand, and whether they are the same though set otherwise. */
final class Passage {

    /** The words of spans, to know them by. */
    static String words(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining(" "));
    }

    /** Whether two passages are the same but for case, space and punctuation, or one has all of the other. */
    static boolean same(String one, String other) {
        String plain = plain(one);
        String otherPlain = plain(other);
        return !plain.isBlank()
                && !otherPlain.isBlank()
                && (plain.equals(otherPlain) || plain.contains(otherPlain) || otherPlain.contains(plain));
    }

    private static String plain(String words) {
        return " "
                + words.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }

    /** The place of the words in the text that is nearest to a code point, or nothing if they do not stand there. */
    static Optional<Span> find(String text, String words, int near) {
        Optional<Span> nearest = Optional.empty();
        for (int at = text.indexOf(words); at >= 0 && !words.isEmpty(); at = text.indexOf(words, at + 1)) {
            int start = text.codePointCount(0, at);
            Span span = new Span(start, start + words.codePointCount(0, words.length()), words);
            if (nearest.isEmpty()
                    || Math.abs(start - near) < Math.abs(nearest.get().start() - near)) {
                nearest = Optional.of(span);
            }
        }
        return nearest;
    }

    private Passage() {}
}
