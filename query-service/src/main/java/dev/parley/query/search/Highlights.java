package dev.parley.query.search;

import dev.parley.contracts.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Where in an article the words of a statement stand that were found.
 *
 * @param matches the words found, in order
 * @param snippet the stretch around the first of them, whole words; null if none was found
 */
record Highlights(List<Span> matches, Span snippet) {
    /** Neither is a character of words; the query that marks words takes them out before. */
    static final char BEGIN = 1;

    static final char END = 2;

    private static final int AROUND = 120;

    Highlights {
        matches = List.copyOf(matches);
    }

    /**
     * Reads what the database marked.
     *
     * @param marked the texts of the content with a blank between them, or their beginning, with {@link #BEGIN} before and
     *     {@link #END} after every word found; null if there was nothing to mark
     */
    static Highlights of(String marked, List<Span> content) {
        List<Span> matches = new ArrayList<>();
        Span snippet = null;
        if (marked != null) {
            int[] letters = marked.codePoints().toArray();
            int begin = 0;
            int place = 0;
            for (int letter : letters) {
                if (letter == BEGIN) {
                    begin = place;
                } else if (letter == END) {
                    add(begin, place, content, matches);
                } else {
                    place++;
                }
            }
        }
        if (!matches.isEmpty()) {
            Span first = matches.get(0);
            snippet = content.stream()
                    .filter(span -> span.start() <= first.start() && first.end() <= span.end())
                    .map(span -> around(first, span))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("matches are parts of the content"));
        }
        return new Highlights(matches, snippet);
    }

    private static void add(int begin, int end, List<Span> content, List<Span> matches) {
        int offset = 0;
        for (Span span : content) {
            int length = span.text().codePointCount(0, span.text().length());
            if (begin >= offset && end <= offset + length) {
                matches.add(cut(span, begin - offset, end - offset));
                return;
            }
            offset += length + 1;
        }
    }

    private static Span around(Span match, Span content) {
        int[] letters = content.text().codePoints().toArray();
        int from = Math.max(0, match.start() - content.start() - AROUND);
        int to = Math.min(letters.length, match.end() - content.start() + AROUND);
        while (from > 0 && from < match.start() - content.start() && !Character.isWhitespace(letters[from - 1])) {
            from++;
        }
        while (to < letters.length && to > match.end() - content.start() && !Character.isWhitespace(letters[to])) {
            to--;
        }
        return cut(content, from, to);
    }

    private static Span cut(Span span, int from, int to) {
        String text = span.text();
        int begin = text.offsetByCodePoints(0, from);
        return new Span(
                span.start() + from,
                span.start() + to,
                text.substring(begin, text.offsetByCodePoints(begin, to - from)));
    }
}
