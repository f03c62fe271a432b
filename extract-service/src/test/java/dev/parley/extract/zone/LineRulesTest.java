package dev.parley.extract.zone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.extract.data.Table;
import dev.parley.extract.text.Line;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LineRulesTest {

    @Test
    void everyRuleFitsItsExampleAndNotItsCounterexample() {
        for (Table.Row row : Table.read("zone/furniture.tsv")) {
            // Given
            LineRule rule = LineRule.of(row);

            // When / Then
            assertThat(row.get("example")).as(row.place()).isNotEmpty();
            assertThat(rule.fits(plain(row.get("example")))).as(row.place()).isTrue();
            if (!row.get("counterexample").isEmpty()) {
                assertThat(rule.fits(plain(row.get("counterexample"))))
                        .as(row.place())
                        .isFalse();
            }
        }
    }

    @Test
    void everyPatternFitsItsExampleAndNotItsCounterexample() {
        Map<String, String> parts = LineParts.standard();
        for (Table.Row row : Table.read("zone/line-patterns.tsv")) {
            // Given
            LinePattern pattern = LinePattern.of(row, parts);

            // When / Then
            assertThat(pattern.fits(row.get("example"))).as(row.place()).isTrue();
            assertThat(row.get("counterexample")).as(row.place()).isNotEmpty();
            assertThat(pattern.fits(row.get("counterexample"))).as(row.place()).isFalse();
        }
    }

    @Test
    void everyPartFitsItsExampleAndNotItsCounterexample() {
        Map<String, String> parts = LineParts.standard();
        for (Table.Row row : Table.read("zone/pattern-parts.tsv")) {
            // Given
            Pattern part = Pattern.compile(parts.get(row.get("name")), Pattern.CASE_INSENSITIVE);

            // When / Then
            assertThat(row.get("example")).as(row.place()).matches(part);
            assertThat(row.get("counterexample")).as(row.place()).doesNotMatch(part);
        }
    }

    private static String plain(String line) {
        return LineShape.plain(line, new Line(0, line.length()));
    }
}
