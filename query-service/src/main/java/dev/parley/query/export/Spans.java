package dev.parley.query.export;

import dev.parley.contracts.Span;
import java.util.List;
import java.util.stream.Collectors;

/** Several spans in one cell of a table. */
final class Spans {

    /** The words, those left out between them as […]. */
    static String words(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining(" […] "));
    }

    /** Where they stand, in code points of the article's text: {@code 12-30;45-50}, ends exclusive. */
    static String places(List<Span> spans) {
        return spans.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(";"));
    }

    private Spans() {}
}
