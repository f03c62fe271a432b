package dev.parley.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightsTest {
    private static final char BEGIN = Highlights.BEGIN;
    private static final char END = Highlights.END;

    @Test
    void matchesCountCodePointsOfTheArticleAcrossThePartsOfTheContent() {
        // Given
        List<Span> content = List.of(new Span(100, 107, "🚢 ferry"), new Span(200, 209, "the tolls"));

        // When
        Highlights highlights = Highlights.of("🚢 " + BEGIN + "ferry" + END + " the " + BEGIN + "tolls" + END, content);

        // Then
        assertThat(highlights.matches()).containsExactly(new Span(102, 107, "ferry"), new Span(204, 209, "tolls"));
        assertThat(highlights.snippet()).isEqualTo(content.get(0));
    }

    @Test
    void theSnippetOfALongContentHasWholeWordsAroundTheFirstMatch() {
        // Given
        String before = "alpha ".repeat(60);
        String after = " omega".repeat(60);
        String text = before + "ferry" + after;

        // When
        Highlights highlights =
                Highlights.of(before + BEGIN + "ferry" + END + after, List.of(new Span(10, 10 + text.length(), text)));

        // Then
        Span snippet = highlights.snippet();
        assertThat(snippet.text())
                .startsWith("alpha ")
                .endsWith(" omega")
                .contains("ferry")
                .hasSizeLessThan(250);
        assertThat(text.substring(snippet.start() - 10, snippet.end() - 10)).isEqualTo(snippet.text());
    }

    @Test
    void whereNothingIsMarkedThereIsNoSnippet() {
        assertThat(Highlights.of("ferry", List.of(new Span(0, 5, "ferry")))).isEqualTo(new Highlights(List.of(), null));
        assertThat(Highlights.of(null, List.of(new Span(0, 5, "ferry")))).isEqualTo(new Highlights(List.of(), null));
    }
}
