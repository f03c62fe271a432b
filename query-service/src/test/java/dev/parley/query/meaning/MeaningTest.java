package dev.parley.query.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We are prepared to start a dialogue about the dam if the threats end"
                        + " | We are ready to begin talks on the dam once threats stop",
                "The harbour will never be closed to grain ships | the port authority said the harbour will not be shut to grain vessels",
                "We will not discuss our missile programme with anyone | Our missile program is not up for negotiation with anyone, we won't discuss it",
                "Twelve villages were flooded on 3 March, and 400 people left | 400 people left the twelve flooded villages",
                "No comment | no comment",
                "The port supports fair and equitable talks | The port is open to fair and impartial talks",
            })
    void wordingsOfOneThingOverlap(String one, String other) {
        assertThat(Meaning.of(one).overlaps(Meaning.of(other))).isTrue();
        assertThat(Meaning.of(other).overlaps(Meaning.of(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We are ready to begin talks on the dam | The dam was built by our grandfathers with their own hands",
                "The harbour will stay open | The airport will stay open",
                "Exports of grain fell by 12 percent this year | Exports of grain fell by 30 percent this year",
                "No comment | no agreement",
                "The port has no issue with dredging | The port's fees will never be an issue of any talks",
                "of the | of the",
            })
    void wordsOfDifferentThingsDoNot(String one, String other) {
        assertThat(Meaning.of(one).overlaps(Meaning.of(other))).isFalse();
    }

    @Test
    void aMeaningContainsWhatItSaysMoreThan() {
        // Given
        Meaning longer = Meaning.of("only if the threats end and the sanctions are lifted");

        // When / Then
        assertThat(longer.contains(Meaning.of("the threats must end"))).isTrue();
        assertThat(Meaning.of("the threats must end").contains(longer)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ferry programme was cancelled | The ferry program was canceled",
                "The neighbours favour a defence of the harbours | The neighbors favor a defense of the harbors",
                "They recognised and analysed the labour rules | They recognize and analyze the labor rules",
            })
    void britishAndAmericanSpellingMeanTheSame(String british, String american) {
        assertThat(Meaning.of(british)).isEqualTo(Meaning.of(american));
    }

    @Test
    void shortWordsOfOneSpellingStayApart() {
        assertThat(Meaning.of("the four cells")).isNotEqualTo(Meaning.of("the for cels"));
    }
}
