package dev.parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.Span;
import org.junit.jupiter.api.Test;

class CodePointMapTest {

    @Test
    void countsASurrogatePairAsOne() {
        // Given
        String text = "a😀b\uD800c";
        CodePointMap map = CodePointMap.of(text);

        // When
        Span span = map.span(text.indexOf('b'), text.length());

        // Then
        assertThat(span).isEqualTo(new Span(2, 5, "b\uD800c"));
        assertThat(map.toChars(2)).isEqualTo(text.indexOf('b'));
        assertThat(map.toChars(0)).isZero();
        assertThat(map.toChars(5)).isEqualTo(text.length());
        assertThat(map.toChars(99)).isEqualTo(text.length());
    }

    @Test
    void leavesPlainTextAsItIs() {
        // Given
        CodePointMap map = CodePointMap.of("Türkiye");

        // When / Then
        assertThat(map.span(0, 7)).isEqualTo(new Span(0, 7, "Türkiye"));
        assertThat(map.toChars(99)).isEqualTo(7);
    }
}
