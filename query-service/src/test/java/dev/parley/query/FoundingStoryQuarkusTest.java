package dev.parley.query;

import static dev.parley.contracts.Stance.Polarity.CONDITIONAL;
import static dev.parley.contracts.Stance.Polarity.OPPOSE;
import static dev.parley.contracts.Stance.Polarity.SUPPORT;
import static dev.parley.contracts.Stance.Strength.CATEGORICAL;
import static dev.parley.contracts.Stance.Strength.FIRM;
import static dev.parley.query.SampleArticle.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.parley.embedded.junit.EmbeddedStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One dispute, four outlets, four spellings of one name: what it was all built for. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class FoundingStoryQuarkusTest {
    private static final String MISSILES = "story-missile-talks";
    private static final String TALKS = "story-talks";

    @BeforeAll
    static void theStoryIsProjected() {
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            topic.send(List.of(
                            told("story-1", "Gulf Post", "2025-11-09", "Abbas Araqchi")
                                    .stance(
                                            "p1",
                                            "e2",
                                            MISSILES,
                                            OPPOSE,
                                            CATEGORICAL,
                                            "missiles are off the table",
                                            null)
                                    .stance("p2", "e2", TALKS, OPPOSE, FIRM, "no meeting is in sight", null)
                                    .build(),
                            told("story-2", "Strait Courier", "2026-01-31", "Abbas Araghçi")
                                    .statement("s1", "e1", "e2", "we would sit down if it is fair", "2026-01-30")
                                    .stance("p1", "e2", TALKS, CONDITIONAL, FIRM, "we would sit down", "s1")
                                    .stance("p2", "e2", MISSILES, OPPOSE, FIRM, "never about missiles", "s1")
                                    .build(),
                            told("story-3", "Harbour Wire", "2026-01-30", "Abbas Araghchi")
                                    .publisherGroup("Wire Group")
                                    .stance("p1", "e2", TALKS, CONDITIONAL, FIRM, "fair talks are welcome", null)
                                    .build(),
                            told("story-4", "Gulf Post", "2026-02-07", "Araguchi")
                                    .stance("p1", "e2", TALKS, SUPPORT, FIRM, "a good beginning", null)
                                    .stance("p2", "e2", MISSILES, OPPOSE, FIRM, "missiles stay out", null)
                                    .build())
                    .stream()
                    .map(event -> new ExtractionsTopic.Sent(event, "2026-02-08T10:00:00Z"))
                    .toList());
        }
        ReadModel.awaitArticles("story-1", "story-2", "story-3", "story-4");
    }

    private static SampleArticle told(String id, String outlet, String date, String minister) {
        return article(id)
                .outlet(outlet)
                .published(date)
                .person("e1", minister, "foreign minister", "e2")
                .state("e2", "Iran", "IRN");
    }

    @Test
    void aPositionThatNeverMovedIsOneRunWithItsStrongestWords() {
        given().queryParam("holder", "Iran")
                .queryParam("issue", MISSILES)
                .get("/v1/positions")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].holder.id", equalTo("state:IRN"))
                .body("items[0].polarity", equalTo("oppose"))
                .body("items[0].strength", equalTo("categorical"))
                .body("items[0].since", equalTo("2025-11-09"))
                .body("items[0].asOf", equalTo("2026-02-07"))
                .body("items[0].change", equalTo("reaffirmed"))
                .body("items[0].outlets", contains("Gulf Post", "Strait Courier"))
                .body("items[0].counts.reports", equalTo(3))
                .body("items[0].counts.publisherGroups", equalTo(2))
                .body("items[0].evidence.spans.flatten().text", everyItem(containsString("missiles")));
    }

    @Test
    void aPositionThatMovedTellsEachStepWithItsEvidence() {
        given().get("/v1/positions/Iran/" + TALKS)
                .then()
                .statusCode(200)
                .body("steps.date", contains("2025-11-09", "2026-01-30", "2026-02-07"))
                .body("steps.polarity", contains("oppose", "conditional", "support"))
                .body("steps.change", contains("new", "softened", "softened"))
                .body("steps[1].outlets", contains("Harbour Wire", "Strait Courier"))
                .body("steps[1].counts.publisherGroups", equalTo(2))
                .body(
                        "steps[1].conditions",
                        containsInAnyOrder("only if we would sit down", "only if fair talks are welcome"))
                .body("position.polarity", equalTo("support"))
                .body("position.since", equalTo("2026-02-07"));
    }

    @Test
    void fourSpellingsOfOneMinisterAreOnePersonByAnyOfThem() {
        // When
        List<String> ids = List.of("Abbas Araqchi", "Araghçi", "ARAGUCHI", "person:abbas-araqchi-irn").stream()
                .map(name -> given().queryParam("name", name)
                        .get("/v1/entities")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(1))
                        .extract()
                        .<String>path("items[0].id"))
                .toList();

        // Then
        assertThat(ids).containsOnly("person:abbas-araghchi-irn");
    }

    @Test
    void anArticleComesWithItsTextAndWhatWasFoundInIt() {
        given().get("/v1/articles/story-2")
                .then()
                .statusCode(200)
                .body("outlet", equalTo("Strait Courier"))
                .body("entities.entity", contains("person:abbas-araghchi-irn", "state:IRN"))
                .body("statements[0].content[0].text", equalTo("we would sit down if it is fair"))
                .body("statements[0].onBehalfOf.id", equalTo("state:IRN"))
                .body("stances.id", contains("p1", "p2"))
                .body("stances[0].date", equalTo("2026-01-30"));
    }

    @Test
    void stancesOfAHolderOnAnIssueComeWithTheLatestFirst() {
        given().queryParam("holder", "Islamic Republic of Iran")
                .queryParam("issue", TALKS)
                .get("/v1/stances")
                .then()
                .statusCode(200)
                .body("items.article.id", contains("story-4", "story-2", "story-3", "story-1"));
    }
}
