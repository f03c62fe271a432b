package dev.parley.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.query.search.Wanted.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class WantedTest {
    private static Term word(String text) {
        return new Term(text, false, false);
    }

    @Test
    void wordsPhrasesExclusionsAndAlternativesAreToldApart() {
        // When
        Wanted wanted = Wanted.of("ferry \"night toll\" -winter -\"old pier\" OR barge");

        // Then
        assertThat(wanted.alternatives())
                .containsExactly(
                        List.of(
                                word("ferry"),
                                new Term("night toll", false, true),
                                new Term("winter", true, false),
                                new Term("old pier", true, true)),
                        List.of(word("barge")));
    }

    @Test
    void operatorsOfTheIndexAreWords() {
        assertThat(Wanted.of("ferry & !toll:* <-> (pier | 'x)").alternatives())
                .containsExactly(List.of(
                        word("ferry"), word("&"), word("!toll:*"), word("<->"), word("(pier"), word("|"), word("'x)")));
    }

    @Test
    void aQuotationMarkThatIsNotClosedClosesAtTheEnd() {
        assertThat(Wanted.of("\"night toll").alternatives())
                .containsExactly(List.of(new Term("night toll", false, true)));
    }
}
