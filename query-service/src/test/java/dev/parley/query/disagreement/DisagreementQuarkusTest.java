package dev.parley.query.disagreement;

import static dev.parley.query.SampleArticle.article;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.parley.contracts.Event;
import dev.parley.contracts.Stance;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.ExtractionsTopic;
import dev.parley.query.SampleArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three outlets, one press conference: what each makes of it. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class DisagreementQuarkusTest {
    private static final String DAM = "dis-dam";

    @BeforeAll
    static void thePressConferenceIsReported() {
        project(
                told("dis-1", "Alder Times")
                        .statement(
                                "s1",
                                "e1",
                                "e2",
                                "we will never hand over the northern dam and its turbines",
                                "2026-05-02")
                        .stance("p1", "e2", DAM, Stance.Polarity.OPPOSE, Stance.Strength.FIRM, "never", "s1")
                        .build(),
                told("dis-2", "Birch Post")
                        .origin("o-dis-wire")
                        .statement(
                                "s1",
                                "e1",
                                "e2",
                                "we may hand over the northern dam in exchange for grain",
                                "2026-05-02")
                        .stance("p1", "e2", DAM, Stance.Polarity.SUPPORT, Stance.Strength.HEDGED, "may", "s1")
                        .build(),
                told("dis-3", "Cedar Mail")
                        .origin("o-dis-wire")
                        .person("e3", "Ivo Marek", "spokesman", "e2")
                        .statement(
                                "s1",
                                "e3",
                                "e2",
                                "we may hand over the northern dam in exchange for grain",
                                "2026-05-02")
                        .stance("p1", "e2", DAM, Stance.Polarity.SUPPORT, Stance.Strength.HEDGED, "may", "s1")
                        .build());
    }

    private static SampleArticle told(String id, String outlet) {
        return article(id)
                .outlet(outlet)
                .published("2026-05-03")
                .person("e1", "Petra Dobos", "energy minister", "e2")
                .state("e2", "Vulgaria", null);
    }

    private static void project(Event... events) {
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            for (Event event : events) {
                topic.send(event, "2026-05-04T10:00:00Z");
            }
            topic.awaitProjected();
        }
    }

    @Test
    void outletsThatReportDifferentPolaritiesAreShownWithWhatProvesEachSide() {
        given().queryParam("holder", "Vulgaria")
                .queryParam("kind", "polarity")
                .queryParam("issue", DAM)
                .get("/v1/disagreements")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].date", equalTo("2026-05-02"))
                .body("items[0].outlets", contains("Alder Times", "Birch Post", "Cedar Mail"))
                .body("items[0].sides.says", contains("support", "oppose"))
                .body("items[0].sides[0].counts.reports", equalTo(2))
                .body("items[0].sides[0].counts.origins", equalTo(1))
                .body("items[0].sides[0].stances.words.whose", everyItem(equalTo("own")))
                .body("items[0].sides[1].stances.article.id", contains("dis-1"));
    }

    @Test
    void quotationsThatCannotBothBeTheSpeakersAreShownSideBySide() {
        String utterance = given().queryParam("holder", "Vulgaria")
                .queryParam("kind", "wording")
                .get("/v1/disagreements")
                .then()
                .body("items", hasSize(1))
                .body("items[0].sides", hasSize(2))
                .extract()
                .path("items[0].utterance");
        given().get("/v1/utterances/" + utterance)
                .then()
                .statusCode(200)
                .body("speaker.name", equalTo("Petra Dobos"))
                .body("party.name", equalTo("Vulgaria"))
                .body("renderings.article.id", containsInAnyOrder("dis-1", "dis-2"))
                .body("counts.origins", equalTo(2));
    }

    @Test
    void theSameWordsGivenToTwoSpeakersAreShown() {
        given().queryParam("outlet", "Cedar Mail")
                .queryParam("kind", "attribution")
                .get("/v1/disagreements")
                .then()
                .body("items", hasSize(1))
                .body("items[0].sides.speaker.name", hasItems("Petra Dobos", "Ivo Marek"));
    }

    @Test
    void anUtteranceIsFoundByAnyOfItsRenderingsAndListedByItsSpeaker() {
        given().get("/v1/utterances/dis-2.0").then().body("id", equalTo("dis-1.0"));
        given().queryParam("speaker", "Petra Dobos")
                .get("/v1/utterances")
                .then()
                .body("items.id", contains("dis-1.0"))
                .body("items[0].renderings", hasSize(2));
        given().get("/v1/utterances/nobody.7").then().statusCode(404);
        given().get("/v1/utterances/nobody").then().statusCode(404);
        given().get("/v1/disagreements/none").then().statusCode(404);
        given().queryParam("kind", "taste")
                .get("/v1/disagreements")
                .then()
                .statusCode(400)
                .body("field", equalTo("kind"));
    }
}
