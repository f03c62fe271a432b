package dev.parley.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationFinderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "“We agree,” he said. | We agree,",
                "\"We agree,\" he said, \"for now.\" | We agree, _ for now.",
                "'We agree,' he said. | We agree,",
                "‘We agree,’ he said. | We agree,",
                "``We agree,'' he said. | We agree,",
                "„Wir kommen“, sagte er. | Wir kommen",
                "« Nous venons », dit-il. | Nous venons ",
                "He said it’s the workers’ choice. | ",
                "'It's the workers' choice,' he said. | It's the workers' choice,",
                "‘It’s the workers’ choice,’ he said. | It’s the workers’ choice,",
                "The '90s and 'tis all gone. | ",
                "“She told me ‘go’ and I went,” he said. | She told me ‘go’ and I went,",
                "He called it 'never negotiable' and 'final'. | never negotiable _ final",
                "The 5\" pipe burst. | "
            })
    void pairsAllKindsOfMarks(String text, String inside) {
        // When / Then
        if (inside == null) {
            assertThat(Texts.quotations(text)).isEmpty();
        } else {
            assertThat(String.join(" _ ", Texts.quotations(text)).trim()).isEqualTo(inside.trim());
        }
    }

    @Test
    void carriesAQuotationOverParagraphsThatReopen() {
        // Given
        String text =
                "“We came in peace,” Lund said. “We left in haste.\n\n“We shall return.\n\n“And stay.” He sat down.";

        // When
        Document document = Texts.read(text);

        // Then
        assertThat(document.quotations()).hasSize(4);
        assertThat(document.quotations()).extracting(Quotation::closed).containsExactly(true, false, false, true);
        assertThat(document.quotations())
                .extracting(Quotation::continuesNext)
                .containsExactly(false, true, true, false);
        assertThat(document.quotations())
                .extracting(Quotation::continuesPrevious)
                .containsExactly(false, false, true, true);
    }

    @Test
    void doesNotLetAStrayMarkSwallowTheParagraph() {
        // When / Then
        assertThat(Texts.quotations("The so-called ”deal was signed by “ nobody, he said."))
                .isEmpty();
    }

    @Test
    void endsAnUnclosedQuotationWithItsParagraph() {
        // Given
        String text = "Lund said, “We shall wait.\n\nThe minister left.";

        // When / Then
        assertThat(Texts.quotations(text)).containsExactly("We shall wait.");
    }
}
