package dev.parley.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.Statement;
import dev.parley.extract.Article;
import dev.parley.extract.Extractor;
import dev.parley.extract.data.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CueExamplesTest {
    private static final Extractor EXTRACTOR = Extractor.standard();
    private static final List<String> LEXICONS = List.of("verbs", "adjectives", "nouns");

    @Test
    void everyFrameOfEveryCueHasAnExampleThatItsRuleFinds() {
        // Given
        List<String> failures = new ArrayList<>();

        // When
        for (String lexicon : LEXICONS) {
            for (Table.Row row : Table.read("statement/" + lexicon + ".tsv")) {
                int frames = row.list("frames").size()
                        + (lexicon.equals("nouns") ? row.list("prepositions").size() : 0);
                List<String> examples = row.list("example");
                if (frames == 0 || examples.size() != frames) {
                    failures.add(row.get("id") + " has " + examples.size() + " examples for " + frames + " frames");
                }
                examples.stream()
                        .filter(example -> !found(row.get("id"), example))
                        .forEach(example -> failures.add(row.get("id") + " does not find: " + example));
            }
        }

        // Then
        assertThat(failures).isEmpty();
    }

    @Test
    void noCueFindsItsCounterexample() {
        // Given
        List<String> failures = new ArrayList<>();
        int counterexamples = 0;

        // When
        for (String lexicon : LEXICONS) {
            for (Table.Row row : Table.read("statement/" + lexicon + ".tsv")) {
                String counterexample = row.get("counterexample");
                if (!counterexample.isEmpty()) {
                    counterexamples++;
                    if (found(row.get("id"), counterexample)) {
                        failures.add(row.get("id") + " finds: " + counterexample);
                    }
                }
            }
        }

        // Then
        assertThat(failures).isEmpty();
        assertThat(counterexamples).isGreaterThan(8);
    }

    @Test
    void everyClassOfWordsHasAnExample() {
        // When
        List<Table.Row> rows = Table.read("statement/words.tsv");

        // Then
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.list("words")).isNotEmpty();
            assertThat(row.get("example")).isNotBlank();
        });
    }

    private static boolean found(String id, String text) {
        for (Statement statement :
                EXTRACTOR.extract(Article.ofText("example", text)).statements()) {
            if (statement.rule().startsWith(id + ".")) {
                return true;
            }
        }
        return false;
    }
}
