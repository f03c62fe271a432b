package dev.parley.extract.zone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.extract.data.Table;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignsTest {

    @Test
    void everySignIsShownByItsExampleAndNotByItsCounterexample() {
        for (Table.Row row : Table.read("zone/signs.tsv")) {
            // Given
            Sign sign = Sign.of(row);

            // When / Then
            if (sign.by() != Sign.By.PLACE) {
                assertThat(row.get("example")).as(row.place()).isNotEmpty();
                assertThat(sign.shows(LineFacts.of(row.get("example"))))
                        .as(row.place())
                        .isTrue();
                if (!row.get("counterexample").isEmpty()) {
                    assertThat(sign.shows(LineFacts.of(row.get("counterexample"))))
                            .as(row.place())
                            .isFalse();
                }
            }
            assertThat(sign.points()).as(row.place()).isNotZero();
        }
    }

    @Test
    void aSignCountsOnlyAtItsPlace() {
        for (Table.Row row : Table.read("zone/signs.tsv")) {
            // Given
            Sign sign = Sign.of(row);
            LinePlace place = sign.where() == null ? sign.place() : sign.where();

            // When / Then
            if (place != null) {
                assertThat(sign.counts(Set.of())).as(row.place()).isFalse();
            }
        }
    }

    @Test
    void wordsInQuotationMarksAreNotTheLinesOwn() {
        // Given
        LineFacts facts = LineFacts.of("“Subscribe to our newsletter,” the workers’ leader said: ‘It's free.’");

        // When / Then
        assertThat(facts.words()).containsExactly("the", "workers'", "leader", "said");
    }
}
