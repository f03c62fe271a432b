package dev.parley.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.PublicationTime;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Texts;
import java.time.LocalDate;
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
