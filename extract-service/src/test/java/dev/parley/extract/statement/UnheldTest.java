package dev.parley.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.extract.Analysis;
import dev.parley.extract.Article;
import dev.parley.extract.codebook.Codebook;
import dev.parley.extract.data.Table;
import dev.parley.extract.date.DateResolver;
import dev.parley.extract.entity.EntityFinder;
import dev.parley.extract.entity.EntityIndex;
import dev.parley.extract.entity.ReferenceResolver;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnheldTest {
    private static final Unheld ALL = Unheld.standard();
    private static final EntityFinder ENTITIES = EntityFinder.with(Codebook.standard());

    static Stream<Table.Row> constructions() {
        return Table.read("statement/unheld.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("constructions")
    void aConstructionKeepsItsCueFromTellingAStand(Table.Row row) {
        // When
        List<String> found = rules(ALL, row.get("example"));

        // Then
        assertThat(found).noneMatch(rule -> rule.startsWith(row.get("cue") + "."));
    }

    @ParameterizedTest
    @MethodSource("constructions")
    void theCueWouldTellOneIfTheConstructionWereNotListed(Table.Row row) {
        // Given
        Unheld others = ALL.without(row.get("id"));

        // When
        List<String> found = rules(others, row.get("example"));

        // Then
        assertThat(found).anyMatch(rule -> rule.startsWith(row.get("cue") + "."));
    }

    @ParameterizedTest
    @MethodSource("constructions")
    void theCueTellsAStandInAnotherConstruction(Table.Row row) {
        // When
        List<String> found = rules(ALL, row.get("counterexample"));

        // Then
        assertThat(found).anyMatch(rule -> rule.startsWith(row.get("cue") + "."));
    }

    private static List<String> rules(Unheld unheld, String text) {
        Document document = Texts.read(text);
        EntityIndex entities = ENTITIES.find(document);
        Analysis analysis = new Analysis(
                Article.ofText("example", text),
                document,
                entities,
                new ReferenceResolver(document, entities),
                DateResolver.of(document, null));
        return StatementFinder.with(unheld).find(analysis).stream()
                .map(StatementDraft::rule)
                .toList();
    }
}
