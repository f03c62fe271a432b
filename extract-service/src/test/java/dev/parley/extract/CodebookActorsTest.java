package dev.parley.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Mention;
import dev.parley.extract.codebook.Codebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebookActorsTest {
    private static final String CODEBOOK = """
            version: lagoon-1
            actors:
              - {name: Tama Rewi, type: person, affiliation: NZL, role: harbour master, aliases: [Old Tama], wikidata: Q7}
              - {name: Lagoon Board, type: organisation, aliases: [LB, the Quorum]}
              - {name: Lagoon Compact, type: agreement}
            """;

    @TempDir
    Path folder;

    private Extractor extractor;

    @BeforeEach
    void readCodebook() throws IOException {
        extractor = Extractor.create(Codebook.load(Files.writeString(folder.resolve("mine.yaml"), CODEBOOK)));
    }

    @Test
    void anActorIsOneByAllItsNames() {
        // When
        List<Entity> entities = entities(
                "Tama Rewi said on Monday that rain would fall. Old Tama left. The Lagoon Board met, and the Quorum"
                        + " voted.");

        // Then
        assertThat(entities)
                .filteredOn(entity -> !entity.mentions().isEmpty())
                .extracting(
                        Entity::name,
                        entity -> entity.mentions().stream().map(Mention::text).toList())
                .contains(
                        tuple("Tama Rewi", List.of("Tama Rewi", "Old Tama")),
                        tuple("Lagoon Board", List.of("Lagoon Board", "Quorum")));
    }

    @Test
    void aPersonHasTheRoleAndItemOfTheCodebook() {
        // When / Then
        assertThat(entities("Tama Rewi said on Monday that rain would fall."))
                .filteredOn(entity -> entity.name().equals("Tama Rewi"))
                .extracting(Entity::role, Entity::wikidata, Entity::type)
                .containsExactly(tuple("harbour master", "Q7", Entity.Type.PERSON));
    }

    @Test
    void whatAnArticleCallsAPersonWins() {
        // When / Then
        assertThat(entities("Foreign Minister Tama Rewi said on Monday that rain would fall."))
                .filteredOn(entity -> entity.name().equals("Tama Rewi"))
                .extracting(Entity::role)
                .containsExactly("foreign minister");
    }

    @Test
    void aPersonSpeaksForTheStateOfTheCodebook() {
        // When
        Extraction extraction = extract("Tama Rewi said on Monday that he opposes the ferry toll.");

        // Then
        String holder = extraction.stances().get(0).holder();
        assertThat(extraction.entities())
                .filteredOn(entity -> entity.id().equals(holder))
                .extracting(Entity::iso3)
                .containsExactly("NZL");
    }

    private List<Entity> entities(String text) {
        return extract(text).entities();
    }

    private Extraction extract(String text) {
        return extractor.extract(Article.ofText("actors", text));
    }
}
