package dev.parley.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.PublicationTime;
import dev.parley.extract.data.Table;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Texts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateResolverTest {

    /** 30 January 2026 is a Friday. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on Friday | 2026-01-30",
                "on Thursday | 2026-01-29",
                "on Saturday | 2026-01-24",
                "late Wednesday | 2026-01-28",
                "last Friday | 2026-01-23",
                "next Monday | 2026-02-02",
                "this Sunday | 2026-02-01",
                "yesterday | 2026-01-29",
                "earlier today | 2026-01-30",
                "earlier in the day | 2026-01-30",
                "two days ago | 2026-01-28",
                "on November 3 | 2025-11-03",
                "on Nov. 3, 2024 | 2024-11-03",
                "on 3 November | 2025-11-03",
                "on the 3rd of November | 2025-11-03",
                "on Tuesday, 27 January | 2026-01-27",
                "on February 5 | 2026-02-05",
                "on 2026-01-12 | 2026-01-12",
                "last week | ",
                "over the weekend | ",
                "in November | ",
                "since Tuesday | ",
                "on February 31 | ",
                "in March 2025 | ",
                "he may go | "
            })
    void resolvesAgainstTheDayOfPublication(String phrase, LocalDate date) {
        // Given
        Document document = Texts.read("He spoke " + phrase);
        DateResolver dates = DateResolver.of(document, PublicationTime.parse("2026-01-30"));

        // When / Then
        assertThat(dates.resolve(0, document.size())).isEqualTo(date);
    }

    @Test
    void everyWordOfTimeDoesWhatItsExampleSays() {
        for (Table.Row row : Table.read("date/time-words.tsv")) {
            // Given
            Document document = Texts.read(row.get("example"));
            LocalDate day = row.get("day").equals("-") ? null : LocalDate.parse(row.get("day"));
            int last = document.sentences().get(document.sentences().size() - 1).first();

            // When
            DateResolver dates = DateResolver.of(document, PublicationTime.parse("2026-01-30"));

            // Then
            assertThat(dates.resolve(last, document.size())).as(row.place()).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He spoke on Friday last week | 2026-01-23",
                "He spoke on Friday of last week | 2026-01-23",
                "He spoke on Sunday, 13 January | ",
                "He spoke on Sunday, January 25, 2026 | 2026-01-25",
                "He spoke in the early hours of Thursday | 2026-01-29",
                "He spoke ahead of Friday | ",
                "He spoke the day before the vote | ",
                "He spoke a day earlier | ",
                "He left on 12 May. He spoke two days earlier | 2025-05-10",
                "They may speak | "
            })
    void tellsNoDayThatIsNotCertain(String text, LocalDate day) {
        // Given
        Document document = Texts.read(text);
        int last = document.sentences().get(document.sentences().size() - 1).first();

        // When / Then
        assertThat(DateResolver.of(document, PublicationTime.parse("2026-01-30"))
                        .resolve(last, document.size()))
                .isEqualTo(day);
    }

    @Test
    void countsFromTheDayOfTheDateline() {
        // Given
        String text = "GENEVA, Jan. 27 (Velmora Wire) — The envoy said on Monday that both had moved, and left.";
        Document document = Texts.read(text);
        int story = document.tokenAt(text.indexOf("The envoy"));

        // When
        DateResolver dates = DateResolver.of(document, PublicationTime.parse("2026-01-30"));

        // Then
        assertThat(dates.resolve(story, document.size())).isEqualTo(LocalDate.of(2026, 1, 26));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"on Friday | ", "on November 3 | ", "on November 3, 2025 | 2025-11-03", "yesterday | "})
    void resolvesOnlyFullDatesWhenTheDayOfPublicationIsNotKnown(String phrase, LocalDate date) {
        // Given
        Document document = Texts.read("He spoke " + phrase);

        // When / Then
        assertThat(DateResolver.of(document, null).resolve(0, document.size())).isEqualTo(date);
    }
}
