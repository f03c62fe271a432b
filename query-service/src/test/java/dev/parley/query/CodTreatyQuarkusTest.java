package dev.parley.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.parley.contracts.Event;
import dev.parley.contracts.EventJson;
import dev.parley.contracts.EventType;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.ExtractionsTopic.Sent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Four weeks of an invented dispute in five outlets, as the extraction engine read them: a minister in two spellings and
 * his successor with a similar name, one wire story in three outlets, one contradiction, one corrected article, one rumour.
 */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class CodTreatyQuarkusTest {
    private static final String TREATY = "cod-treaty";

    @BeforeEach
    void theStoryIsProjectedInNoOrder() {
        ReadModel.clear();
        project(shuffled(1));
    }

    private static List<Sent> story() {
        try (InputStream lines = CodTreatyQuarkusTest.class.getResourceAsStream("cod-treaty.ndjson")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> EventJson.read(EventType.ARTICLE_EXTRACTED, line.getBytes(StandardCharsets.UTF_8)))
                    .map(event -> new Sent((Event) event, "2026-04-01T00:00:00Z"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Sent> shuffled(long seed) {
        List<Sent> events = new ArrayList<>(story());
        Collections.shuffle(events, new Random(seed));
        return events;
    }

    private static void project(List<Sent> events) {
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            topic.send(events);
            topic.awaitProjected();
        }
    }

    @Test
    void anotherOrderAndAReplayGiveTheSameTables() {
        // Given
        String first = ReadModel.digest();

        // When
        project(shuffled(2));
        String replayed = ReadModel.digest();
        ReadModel.clear();
        project(shuffled(3));

        // Then
        assertThat(first).contains("article=13:").doesNotContain("position=0").doesNotContain("disagreement=0");
        assertThat(replayed).isEqualTo(first);
        assertThat(ReadModel.digest()).isEqualTo(first);
    }

    @Test
    void thePositionMovesStepByStepAndNothingIsCountedTwice() {
        given().get("/v1/positions/Norway/" + TREATY)
                .then()
                .statusCode(200)
                .body("steps.date", contains("2026-03-02", "2026-03-09", "2026-03-10", "2026-03-16", "2026-03-27"))
                .body("steps.change", contains("new", "softened", "reaffirmed", "softened", "reversed"))
                .body("steps[1].polarity", equalTo("conditional"))
                .body("steps[1].counts.reports", equalTo(4))
                .body("steps[1].counts.origins", equalTo(2))
                .body("steps[1].counts.publisherGroups", equalTo(4))
                .body("conditions.text", hasItem("only if the patrols stop"))
                .body("conditions.standing", not(hasItem(true)))
                .body("position.strength", equalTo("hedged"))
                .body("position.trend", equalTo("both-ways"));
    }

    @Test
    void aCorrectedArticleCountsAsCorrected() {
        given().get("/v1/positions/Iceland/" + TREATY)
                .then()
                .body("steps.polarity", contains("support", "conditional", "support"))
                .body("steps.change", contains("new", "hardened", "softened"))
                .body("steps[1].conditions", contains("only if the quotas are published"));
    }

    @Test
    void theMinisterIsOneInBothSpellingsAndNotHisSuccessor() {
        given().get("/v1/entities/Ingrid Halvorssen")
                .then()
                .statusCode(200)
                .body("names.name", containsInAnyOrder("Ingrid Halvorsen", "Ingrid Halvorssen"))
                .body("roles.role", hasItems("foreign minister", "former foreign minister"))
                .body("affiliations.to.id", contains("state:NOR"));
        given().get("/v1/entities/Erik Halvdan").then().body("names.name", contains("Erik Halvdan"));
    }

    @Test
    void theContradictionIsShownWithItsIndependentSides() {
        given().queryParam("holder", "Norway")
                .queryParam("kind", "polarity")
                .get("/v1/disagreements")
                .then()
                .body("items", hasSize(1))
                .body("items[0].date", equalTo("2026-03-09"))
                .body("items[0].sides.says", contains("conditional", "oppose"))
                .body("items[0].sides[0].counts.reports", equalTo(3))
                .body("items[0].sides[0].counts.origins", equalTo(1))
                .body("items[0].sides[1].outlets", contains("Reykjavik Ledger"));
    }

    @Test
    void theWireStoryIsOneUtteranceOfOneOrigin() {
        given().get("/v1/utterances/sc-06.0")
                .then()
                .statusCode(200)
                .body("id", equalTo("sc-04.0"))
                .body("speaker.name", equalTo("Ingrid Halvorsen"))
                .body("outlets", hasItems("Harbour Wire", "Fjord Herald", "Baltic Courier"))
                .body("renderings.words.whose", hasItems("own", "paraphrase"));
    }

    @Test
    void aRumourIsAnonymous() {
        given().queryParam("article", "sc-13")
                .get("/v1/stances")
                .then()
                .body("items.words.anonymous", contains(true))
                .body("items.words.whose", contains("paraphrase"));
        given().queryParam("article", "sc-02")
                .get("/v1/statements")
                .then()
                .body("items.words.anonymous", contains(false, false))
                .body("items.words.whose", contains("paraphrase", "own"));
    }
}
