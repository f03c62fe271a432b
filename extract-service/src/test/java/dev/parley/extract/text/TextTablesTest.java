package dev.parley.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.extract.data.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the examples of the tables that texts are cut and words are brought to their base form by. */
class TextTablesTest {
    private final Lemmas lemmas = Lemmas.standard();

    @Test
    void everyAbbreviationEndsASentenceOnlyIfItMay() {
        for (Table.Row row : Table.read("text/abbreviations.tsv")) {
            // Given
            int expected = row.get("ends").equals("may") ? 2 : 1;

            // When / Then
            assertThat(row.get("example")).as(row.place()).containsIgnoringCase(row.get("abbreviation") + ".");
            assertThat(Texts.sentences(row.get("example"))).as(row.place()).hasSize(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"text/sentence-starters.tsv, 2", "text/cue-verbs.tsv, 1"})
    void wordsThatPartSentencesDoSoInTheirExampleOnly(String table, int sentences) {
        for (Table.Row row : Table.read(table)) {
            // When / Then
            assertThat(Texts.sentences(row.get("example"))).as(row.place()).hasSize(sentences);
            assertThat(Texts.sentences(row.get("counterexample")))
                    .as(row.place())
                    .hasSize(3 - sentences);
        }
    }

    @Test
    void everyIrregularFormHasTheBaseFormOfItsRow() {
        for (Table.Row row : Table.read("text/irregular-forms.tsv")) {
            for (String form : row.list("forms")) {
                // When / Then
                assertThat(lemmas.lemma(form, row.get("kind").toUpperCase(Locale.ROOT)))
                        .as(row.place() + " " + form)
                        .isEqualTo(row.get("lemma"));
            }
        }
    }

    @Test
    void verbsInEAreToldFromOthersByTheirStems() {
        for (Table.Row row : Table.read("text/verbs-in-e.tsv")) {
            // Given
            Set<String> verbs = new HashSet<>();
            row.list("stems").forEach(stem -> verbs.add(stem + "e"));

            // When / Then
            assertThat(verbs).as(row.place()).containsAll(marked(row.get("example")));
            assertThat(verbs).as(row.place()).doesNotContainAnyElementsOf(marked(row.get("counterexample")));
            for (String stem : row.list("stems")) {
                assertThat(lemmas.lemma(stem + "ed", "VERB")).as(stem).isEqualTo(stem + "e");
            }
        }
    }

    /** The base forms of the words in brackets. */
    private static List<String> marked(String example) {
        Document document = Texts.read(example.replace("[", "").replace("]", ""));
        List<Token> marked = new ArrayList<>();
        int brackets = 0;
        for (int at = example.indexOf('['); at >= 0; at = example.indexOf('[', at + 1)) {
            marked.add(document.token(document.tokenAt(at - brackets)));
            brackets += 2;
        }
        assertThat(marked).as(example).isNotEmpty();
        return marked.stream().map(Token::lemma).toList();
    }
}
