package dev.parley.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.Entity;
import dev.parley.extract.data.Table;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Runs the entries of the lexicons, with their own examples where a word needs its surroundings. */
class LexiconExamplesTest {

    @Test
    void everyRoleIsReadInApposition() {
        Set<String> seen = new HashSet<>();
        for (Table.Row row : Table.read("entity/roles.tsv")) {
            if (!seen.add(row.get("role"))) {
                continue;
            }
            // Given
            String text = "Robin Osei, the " + row.get("role") + ", spoke.";

            // When
            List<Referent> found = Documents.index(text).referents();

            // Then
            assertThat(found).as(row.place()).isNotEmpty();
            assertThat(found.get(0).role()).as(row.place() + " " + text).isEqualTo(row.get("same"));
        }
    }

    @Test
    void everyGroupNounMakesAGroupOrADocument() {
        for (Table.Row row : Table.read("entity/group-nouns.tsv")) {
            // Given
            Document document = Texts.read("Some Peruvian " + row.get("noun") + " said so.");
            ReferenceResolver resolver = new ReferenceResolver(document, Documents.index(document));

            // When
            Referent source = resolver.resolve(0, 3);

            // Then
            assertThat(source).as(row.place()).isNotNull();
            assertThat(source.type())
                    .as(row.place())
                    .isEqualTo(row.get("class").equals("document") ? Entity.Type.DOCUMENT : Entity.Type.GROUP);
        }
    }

    @Test
    void everyBodyOfAStateIsFoundAfterItsDemonym() {
        for (Table.Row row : Table.read("entity/state-bodies.tsv")) {
            // Given
            String text = "The Peruvian " + row.get("noun") + " said so.";

            // When
            List<Referent> found = Documents.index(text).referents();

            // Then
            String name = row.get("kind").equals("self") ? "Peru" : row.get("name") + " of Peru";
            assertThat(found).as(row.place()).extracting(Referent::name).contains(name);
        }
    }

    @Test
    void everyContextOfACityTellsItFromItsState() {
        for (Table.Row row : Table.read("entity/city-context.tsv")) {
            // When / Then
            assertThat(marked(row.get("example")).type()).as(row.place()).isEqualTo(Entity.Type.PLACE);
            assertThat(marked(row.get("counterexample")).type()).as(row.place()).isEqualTo(Entity.Type.STATE);
        }
    }

    @Test
    void everyPointingNounMeansWhatItSays() {
        for (Table.Row row : Table.read("entity/pointing-nouns.tsv")) {
            // Given
            Document document = Texts.read("Peru waited. " + row.get("example"));
            EntityIndex index = Documents.index(document);

            // When
            Referent meant = new ReferenceResolver(document, index).resolve(3, 5);

            // Then
            if (row.get("means").equals("state")) {
                assertThat(meant).as(row.place()).isNotNull();
                assertThat(meant.name()).as(row.place()).isEqualTo("Peru");
            } else {
                assertThat(row.list("which")).as(row.place()).isNotEmpty();
                assertThat(meant == null || !meant.name().equals("Peru"))
                        .as(row.place())
                        .isTrue();
            }
        }
    }

    private static Referent marked(String example) {
        int open = example.indexOf('[');
        Document document = Texts.read(example.replace("[", "").replace("]", ""));
        EntityMention mention = Documents.index(document).mentionAt(document.tokenAt(open));
        assertThat(mention).as(example).isNotNull();
        return mention.referent();
    }
}
