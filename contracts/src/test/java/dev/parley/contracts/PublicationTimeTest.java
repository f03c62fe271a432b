package dev.parley.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTimeTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-30", "2026-01-30T14:05:00+03:00", "2026-01-30T14:05:30.25Z"})
    void isWrittenAsItWasRead(String iso) {
        assertThat(PublicationTime.parse(iso)).hasToString(iso);
    }

    @Test
    void keepsTheDateOfThePlaceWhereItWasPublished() {
        assertThat(PublicationTime.parse("2026-01-31T00:30:00+03:00").date()).hasToString("2026-01-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-13-01", "2026-01-30T14:05:00", "30 January 2026", "2026-01-30T25:00:00Z"})
    void refusesWhatIsNeitherADateNorATimeWithOffset(String text) {
        assertThatThrownBy(() -> PublicationTime.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be a date");
    }
}
