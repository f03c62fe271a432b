package dev.parley.extract.zone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.extract.data.Table;
import dev.parley.extract.text.Line;
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

    private static String plain(String line) {
        return LineShape.plain(line, new Line(0, line.length()));
    }
}
