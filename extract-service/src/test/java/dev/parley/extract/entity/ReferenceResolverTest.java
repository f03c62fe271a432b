package dev.parley.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.Entity;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceResolverTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peruvian Foreign Minister Ana Rojas spoke. [The Peruvian minister] left. | Ana Rojas | Peru",
                "Peruvian President Luis Vargas met Ana Rojas. [The president] left. | Luis Vargas | Peru",
                "Ana Rojas, the Peruvian envoy, spoke. [She] left. | Ana Rojas | Peru",
                "[A spokesman for the Kremlin] said so. | Spokesman for the Kremlin | Russia",
                "[U.S. officials] said so. | U.S. officials | United States",
                "[Senior Pentagon officials] said so. | Senior Pentagon officials | United States",
                "[Analysts] said so. | Analysts |",
                "[Israeli media] said so. | Israeli media |",
                "[Reports circulating on Monday] said so. | Reports |",
                "[The White House] said so. | White House | United States",
                "[Reuters] said so. | Reuters |",
                "[Ankara] said so. | Turkey | Turkey",
                "[The Iranian government] said so. | Iran | Iran",
                "[Qatar’s foreign ministry] said so. | Foreign Ministry of Qatar | Qatar",
                "The European Union met. [The bloc] said so. | European Union | European Union",
                "The Lagos Dock Union struck. [The union] said so. | Lagos Dock Union | Lagos Dock Union",
                "Trump met [the Russian president, Vladimir Putin], | Vladimir Putin | Russia",
                "Ana Rojas, [who] leads the talks, spoke. | Ana Rojas |",
                "[Former Peruvian president Luis Vargas] spoke. | Luis Vargas |",
                "[Tom Osei, an analyst at Hanse Bank,] spoke. | Tom Osei |",
                "Peru met Chile. [It] said so. | Peru | Peru",
                "[Iran and the United States] met. | Iran | Iran"
            })
    void saysWhomASourceMeansAndForWhomItSpeaks(String marked, String name, String onBehalfOf) {
        // Given
        Marked source = Marked.of(marked);

        // When
        Referent speaker = source.resolver.resolve(source.first, source.end);
        Referent actor = source.resolver.onBehalfOf(speaker);

        // Then
        assertThat(speaker).isNotNull();
        assertThat(speaker.name()).isEqualTo(name);
        assertThat(actor == null ? null : actor.name()).isEqualTo(onBehalfOf);
    }

    @Test
    void makesOneGroupOfTheSameUnnamedSourcesAndNeverTheState() {
        // Given
        Document document = Texts.read("U.S. officials said so. The U.S. officials left.");
        EntityIndex index = Documents.index(document);
        ReferenceResolver resolver = new ReferenceResolver(document, index);

        // When
        Referent first = resolver.resolve(0, 2);
        Referent second = resolver.resolve(5, 8);

        // Then
        assertThat(second).isSameAs(first);
        assertThat(first.type()).isEqualTo(Entity.Type.GROUP);
        assertThat(first.affiliation().name()).isEqualTo("United States");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[There] was rain.", "[What] matters is rain.", "[This] matters."})
    void meansNobodyByWordsThatPointToNobody(String marked) {
        // Given
        Marked source = Marked.of(marked);

        // When / Then
        assertThat(source.resolver.resolve(source.first, source.end)).isNull();
    }

    /** A text in which brackets mark the source. */
    private record Marked(ReferenceResolver resolver, int first, int end) {

        static Marked of(String marked) {
            int open = marked.indexOf('[');
            int close = marked.indexOf(']') - 1;
            Document document = Texts.read(marked.replace("[", "").replace("]", ""));
            ReferenceResolver resolver = new ReferenceResolver(document, Documents.index(document));
            return new Marked(resolver, document.tokenAt(open), document.tokenAt(close - 1) + 1);
        }
    }
}
