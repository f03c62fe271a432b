package dev.parley.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The U.S. President met Gen. A. B. Karim on Jan. 3 in St. Louis.",
                "“We will stay. We will wait. Nobody will move us,” Okoro said.",
                "“Why now?” Minister Okoro asked.",
                "“Will it hold?” she asked.",
                "He called it “a mess. A real mess” and left.",
                "‘It is over!’ Lund shouted.",
                "Sen. Maria Ortiz told Mr. Lund that Acme Inc. would pay."
            })
    void keepsOneSentenceWhole(String text) {
        // When / Then
        assertThat(Texts.sentences(text)).containsExactly(text);
    }

    @Test
    void endsASentenceAfterAnAbbreviationBeforeAWordThatOpensOne() {
        // When / Then
        assertThat(Texts.sentences("He left the U.S. The talks went on. She works at Acme Inc. He does not."))
                .containsExactly("He left the U.S.", "The talks went on.", "She works at Acme Inc.", "He does not.");
    }

    @Test
    void cutsWhatNeverEnds() {
        // Given
        String text = "the ferry and ".repeat(1_000).strip();

        // When
        List<String> sentences = Texts.sentences(text);

        // Then
        assertThat(sentences).hasSize(6);
        assertThat(String.join(" ", sentences)).isEqualTo(text);
    }

    @Test
    void endsASentenceAfterAQuotationThatEndsInAStop() {
        // When / Then
        assertThat(Texts.sentences("Okoro said: “We are done.” The minister left. “Good.” Rain fell."))
                .containsExactly("Okoro said: “We are done.”", "The minister left.", "“Good.”", "Rain fell.");
    }

    @Test
    void joinsALineThatWasOnlyWrappedAndPartsParagraphsAndItems() {
        // Given
        String text =
                "The ministers met in Oslo and agreed\nto meet again.\n- Sign the text.\n- Free the crew.\nThen they left.";

        // When
        Document document = Texts.read(text);

        // Then
        assertThat(document.paragraphs()).extracting(Paragraph::bullet).containsExactly(false, true, true, false);
        assertThat(Texts.sentences(text))
                .containsExactly(
                        "The ministers met in Oslo and agreed\nto meet again.",
                        "Sign the text.",
                        "Free the crew.",
                        "Then they left.");
    }
}
