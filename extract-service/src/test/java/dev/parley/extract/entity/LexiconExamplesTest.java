package dev.parley.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.Entity;
import dev.parley.extract.Article;
import dev.parley.extract.Extractor;
import dev.parley.extract.data.Table;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the examples that the rows of the lexicons carry; a row without one fails. */
class LexiconExamplesTest {
    private static final Extractor EXTRACTOR = Extractor.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entity/roles.tsv",
                "entity/standings.tsv",
                "entity/honorifics.tsv",
                "entity/group-nouns.tsv",
                "entity/state-bodies.tsv",
                "entity/pointing-nouns.tsv",
                "entity/office-verbs.tsv",
                "entity/city-context.tsv",
                "entity/namesakes.tsv",
                "entity/words.tsv",
                "date/time-words.tsv",
                "occasion/venues.tsv",
                "zone/furniture.tsv"
            })
    void everyRowHasAnExample(String table) {
        // When / Then
        assertThat(Table.read(table)).isNotEmpty().allSatisfy(row -> assertThat(row.get("example"))
                .as(row.place())
                .isNotEmpty());
    }

    @Test
    void everyRoleIsReadInItsExample() {
        for (Table.Row row : Table.read("entity/roles.tsv")) {
            // When / Then
            assertThat(roleOfOsei(row.get("example"))).as(row.place()).isEqualTo(row.get("same"));
        }
    }

    @Test
    void everyVerbOfAnOfficeGivesTheOfficeAndItsBody() {
        for (Table.Row row : Table.read("entity/office-verbs.tsv")) {
            // When
            Referent osei = Documents.index(row.get("example")).referents().stream()
                    .filter(referent -> referent.name().equals("Robin Osei"))
                    .findFirst()
                    .orElseThrow();

            // Then
            assertThat(osei.role()).as(row.place()).isEqualTo(row.get("role"));
            assertThat(osei.affiliation()).as(row.place()).isNotNull();
            assertThat(osei.affiliation().name()).as(row.place()).isEqualTo("Textile Union");
        }
    }

    @Test
    void everyStandingPartsItsHolderFromTheOffice() {
        for (Table.Row row : Table.read("entity/standings.tsv")) {
            // When / Then
            assertThat(roleOfOsei(row.get("example"))).as(row.place()).isEqualTo(row.get("role"));
            if (!row.get("counterexample").isEmpty()) {
                assertThat(roleOfOsei(row.get("counterexample")))
                        .as(row.place())
                        .isNotEqualTo(row.get("role"));
            }
        }
    }

    private static String roleOfOsei(String example) {
        return Documents.index(example).referents().stream()
                .filter(referent -> referent.name().equals("Robin Osei"))
                .map(Referent::role)
                .findFirst()
                .orElse("nobody is called Robin Osei in: " + example);
    }

    @Test
    void noHonorificIsPartOfAName() {
        for (Table.Row row : Table.read("entity/honorifics.tsv")) {
            // When
            List<Referent> found = Documents.index(row.get("example")).referents();

            // Then
            assertThat(found)
                    .as(row.place())
                    .anyMatch(referent -> referent.isPerson() && referent.name().equals("Robin Osei"));
        }
    }

    @Test
    void everyGroupNounMakesAGroupOrADocument() {
        for (Table.Row row : Table.read("entity/group-nouns.tsv")) {
            // Given
            Document document = Texts.read(row.get("example"));
            ReferenceResolver resolver = new ReferenceResolver(document, Documents.index(document));
            int said = document.tokenAt(row.get("example").indexOf("said"));

            // When
            Referent source = resolver.resolve(0, said);

            // Then
            assertThat(source).as(row.place()).isNotNull();
            assertThat(source.type())
                    .as(row.place())
                    .isEqualTo(row.get("class").equals("document") ? Entity.Type.DOCUMENT : Entity.Type.GROUP);
        }
    }

    @Test
    void everyBodyOfAStateIsFoundBesideItsName() {
        for (Table.Row row : Table.read("entity/state-bodies.tsv")) {
            // When
            List<Referent> found = Documents.index(row.get("example")).referents();

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
    void everyNamesakeOfAStateIsToldByTheOtherWords() {
        for (Table.Row row : Table.read("entity/namesakes.tsv")) {
            // When / Then
            assertThat(typeOf(row.get("name"), row.get("example")))
                    .as(row.place())
                    .isEqualTo(Entity.Type.PLACE);
            assertThat(typeOf(row.get("name"), row.get("counterexample")))
                    .as(row.place())
                    .isEqualTo(Entity.Type.STATE);
        }
    }

    private static Entity.Type typeOf(String name, String example) {
        Document document = Texts.read(example);
        return Documents.index(document)
                .mentionAt(document.tokenAt(example.indexOf(name)))
                .referent()
                .type();
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
                boolean kinds = row.get("means").equals("organisation")
                        || row.get("means").equals("role");
                assertThat(row.list("which").isEmpty()).as(row.place()).isNotEqualTo(kinds);
                assertThat(meant == null || !meant.name().equals("Peru"))
                        .as(row.place())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("wordClasses")
    void everyClassOfWordsDoesWhatItsExampleSays(Table.Row row) {
        // When / Then
        assertThat(finds(row.get("example"), row.get("finds"))).as(row.place()).isTrue();
        if (!row.get("counterexample").isEmpty()) {
            assertThat(finds(row.get("counterexample"), row.get("finds")))
                    .as(row.place())
                    .isFalse();
        }
    }

    private static Stream<Table.Row> wordClasses() {
        return Table.read("entity/words.tsv").stream();
    }

    /** Whether a type and a name, as in "person Robin Osei", are of one entity that a text speaks of. */
    private static boolean finds(String text, String typeAndName) {
        int space = typeAndName.indexOf(' ');
        Entity.Type type = Entity.Type.valueOf(typeAndName.substring(0, space).toUpperCase(Locale.ROOT));
        String name = typeAndName.substring(space + 1);
        return EXTRACTOR.extract(Article.ofText("example", text)).entities().stream()
                .anyMatch(entity -> entity.type() == type && entity.name().equals(name));
    }

    @Test
    void everyWordOfOrganisationsMakesAnOrganisation() {
        for (Table.Row row : Table.read("entity/organisation-words.tsv")) {
            // Given
            boolean first = row.get("where").equals("first");
            String name = first ? row.get("word") + " Velmora" : "Velmora " + row.get("word");

            // When / Then
            assertThat(Documents.index("They asked the " + name + " for help.").referents())
                    .as(row.place())
                    .anyMatch(found -> found.type() == Entity.Type.ORGANISATION
                            && found.name().equals(name));
        }
    }

    @Test
    void givenNamesOfOneRowAreOneName() {
        for (Table.Row row : Table.read("entity/name-variants.tsv")) {
            for (String name : row.list("names")) {
                // Given
                String text =
                        "Mayor " + row.list("names").get(0) + " Zelmanov spoke. Mayor " + name + " Zelmanov left.";

                // When / Then
                assertThat(Documents.index(text).referents())
                        .as(row.place() + " " + name)
                        .filteredOn(Referent::isPerson)
                        .hasSize(1);
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
