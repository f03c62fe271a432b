package dev.parley.extract.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.PublicationTime;
import dev.parley.contracts.Statement;
import dev.parley.extract.Article;
import dev.parley.extract.Extractor;
import dev.parley.extract.data.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccasionFinderTest {
    private static final Extractor EXTRACTOR = Extractor.standard();

    @Test
    void everyKindOfVenueIsFoundInItsExampleOnly() {
        for (Table.Row row : Table.read("occasion/venues.tsv")) {
            // Given
            String example = row.get("example");
            String venue = example.substring(example.indexOf('[') + 1, example.indexOf(']'));

            // When / Then
            assertThat(statements(example.replace("[", "").replace("]", "")))
                    .as(row.place())
                    .extracting(Statement::venue)
                    .containsExactly(venue);
            assertThat(statements(row.get("counterexample")))
                    .as(row.place())
                    .extracting(Statement::venue)
                    .containsOnlyNulls();
        }
    }

    /** 30 January 2026 is a Friday. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mayor Ana Rojas, who was elected on Sunday, said the bridge was safe. | ",
                "Mayor Ana Rojas said on Tuesday the bridge would open on Sunday. | 2026-01-27",
                "Mayor Ana Rojas said the bridge would open next Monday. | ",
                "“The bridge is safe,” Mayor Ana Rojas said on Wednesday. | 2026-01-28",
                "Speaking in Lyon on Monday, Mayor Ana Rojas said the bridge was safe. | 2026-01-26",
                "Mayor Ana Rojas said last week the bridge was safe. | "
            })
    void takesTheDayOfTheCueAndNotOfWhatWasSaid(String text, String day) {
        // When / Then
        assertThat(statements(text))
                .isNotEmpty()
                .first()
                .extracting(Statement::saidOn)
                .isEqualTo(day);
    }

    @Test
    void whatGoesOnWithoutACueWasSaidOnTheSameOccasion() {
        // Given
        String text = "“The bridge is safe,” Mayor Ana Rojas said in Lyon on Wednesday. “It will open soon.”";

        // When / Then
        assertThat(statements(text)).hasSize(2).allSatisfy(statement -> {
            assertThat(statement.saidOn()).isEqualTo("2026-01-28");
            assertThat(statement.venue()).isEqualTo("in Lyon");
        });
    }

    private static List<Statement> statements(String text) {
        Article article = new Article(
                "a", 1, null, null, null, null, null, PublicationTime.parse("2026-01-30"), null, null, text, List.of());
        return EXTRACTOR.extract(article).statements();
    }
}
