package dev.parley.extract.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PossessorsTest {
    private final Possessors possessors = new Possessors();

    @Test
    void capitalisedWordBeforeAPossessiveEndingIsAName() {
        // Given
        String[] words = {"gone", ",", "”", "Peru", "’s", "farm", "minister", "said"};
        String[] tags = {"VERB", "PUNCT", "PUNCT", "VERB", "PART", "NOUN", "NOUN", "VERB"};

        // When
        possessors.apply(words, tags);

        // Then
        assertThat(tags[3]).isEqualTo("PROPN");
    }

    @Test
    void wordThatOpensAQuotationKeepsItsTag() {
        // Given
        String[] words = {"he", "said", ":", "“", "Let", "'s", "wait", "."};
        String[] tags = {"PRON", "VERB", "PUNCT", "PUNCT", "VERB", "PART", "VERB", "PUNCT"};

        // When
        possessors.apply(words, tags);

        // Then
        assertThat(tags[4]).isEqualTo("VERB");
    }
}
