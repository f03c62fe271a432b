package dev.parley.query.correction;

import static dev.parley.contracts.Stance.Polarity.OPPOSE;
import static dev.parley.contracts.Stance.Polarity.SUPPORT;
import static dev.parley.query.FollowedStory.project;
import static dev.parley.query.SampleArticle.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.Stance;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.FollowedStory;
import dev.parley.query.ReadModel;
import dev.parley.query.SampleArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reviewers accept, reject and amend; all answers follow, and re-extraction does not forget. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class CorrectionQuarkusTest {
    private static final String ISSUE = "cor-dues";
    private static final Map<String, Object> AMENDED = Map.of(
            "article", "cor-1",
            "stance", "p1",
            "verdict", "amend",
            "amend", Map.of("polarity", "conditional", "conditions", List.of("if the harbour stays open")),
            "by", "desk-1",
            "reason", "there is a condition");

    @BeforeEach
    void anArticleIsProjected() {
        forget();
        project(extracted());
    }

    @AfterEach
    void forget() {
        FollowedStory.forget();
        ReadModel.execute("truncate query.correction, query.original");
    }

    private static ArticleExtracted extracted() {
        return article("cor-1")
                .state("e1", "Borduria", null)
                .state("e2", "Syldavia", null)
                .statement("s1", "e1", null, "we will pay if the harbour stays open", null)
                .stance("p1", "e1", ISSUE, SUPPORT, Stance.Strength.FIRM, "will pay the dues", "s1")
                .stance("p2", "e2", ISSUE, OPPOSE, Stance.Strength.FIRM, "no dues at all", null)
                .build();
    }

    /** The same words in another order, under other ids. */
    private static SampleArticle again(int version) {
        return article("cor-1")
                .version(version)
                .state("x2", "Syldavia", null)
                .state("x1", "Borduria", null)
                .stance("q1", "x2", ISSUE, OPPOSE, Stance.Strength.FIRM, "no dues at all", null)
                .statement("t1", "x1", null, "we will pay if the harbour stays open", null)
                .stance("q2", "x1", ISSUE, SUPPORT, Stance.Strength.FIRM, "will pay the dues", "t1");
    }

    private static int correct(Map<String, ?> body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/corrections")
                .then()
                .statusCode(200)
                .body("matched", equalTo(true))
                .extract()
                .path("id");
    }

    private static Map<String, String> judged(String stance, String verdict, String by) {
        return Map.of("article", "cor-1", "stance", stance, "verdict", verdict, "by", by, "reason", "read again");
    }

    private static String polarity() {
        return given().get("/v1/positions/Borduria/" + ISSUE)
                .then()
                .statusCode(200)
                .extract()
                .path("position.polarity");
    }

    @Test
    void anAmendedStanceIsOnAllAnswersAndAnUndoIsAsIfItHadNotBeen() {
        // Given
        String before = ReadModel.digest();

        // When
        int correction = correct(AMENDED);

        // Then
        assertThat(polarity()).isEqualTo("conditional");
        given().get("/v1/stances?holder=Borduria")
                .then()
                .body("items[0].corrected.by", equalTo("desk-1"))
                .body("items[0].conditions.text", contains("if the harbour stays open"));
        given().get("/v1/changes?issue=" + ISSUE)
                .then()
                .body("items.cause", contains("report", "report", "correction"));
        given().contentType("application/json")
                .body(Map.of("by", "desk-2", "reason", "no condition"))
                .post("/v1/corrections/" + correction + "/undo")
                .then()
                .statusCode(200)
                .body("undoneBy", equalTo("desk-2"));
        assertThat(ReadModel.digest()).isEqualTo(before);
    }

    @Test
    void aCorrectionSurvivesReExtractionAndReplayInAnyOrderAndIsSaidToMatchNothingWhenItsWordsAreGone() {
        // Given
        correct(AMENDED);
        correct(judged("p2", "reject", "desk-1"));

        // When
        project(again(2).build());

        // Then
        assertThat(polarity()).isEqualTo("conditional");
        given().get("/v1/stances?issue=" + ISSUE).then().body("items.id", contains("q2"));
        String stored = ReadModel.digest();
        ReadModel.clear();
        project(again(2).build(), extracted());
        assertThat(ReadModel.digest()).isEqualTo(stored);
        project(article("cor-1").version(3).state("e1", "Borduria", null).build());
        given().get("/v1/corrections?matched=false").then().body("items", hasSize(2));
    }

    @Test
    void theCorrectedArticleIsGivenAsGold() {
        // Given
        correct(AMENDED);

        // When
        JsonPath gold = given().get("/v1/articles/cor-1/gold")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(gold.getMap("").keySet())
                .isEqualTo(java.util.Set.of(
                        "article", "chars", "zones", "boilerplate", "statements", "stances", "entities"));
        assertThat(gold.getString("stances[0].polarity")).isEqualTo("conditional");
        assertThat(gold.getString("stances[0].holder")).isEqualTo("Borduria");
        assertThat(gold.getString("statements[0].canonical_source")).isEqualTo("Borduria");
        assertThat(gold.getInt("stances[0].evidence[0].end") - gold.getInt("stances[0].evidence[0].begin"))
                .isEqualTo("will pay the dues".length());
    }

    @Test
    void agreementIsOverWhatSeveralJudged() {
        // Given
        correct(AMENDED);
        correct(judged("p1", "accept", "desk-2"));
        correct(judged("p2", "accept", "desk-1"));
        correct(judged("p2", "accept", "desk-2"));

        // When
        JsonPath agreement = given().get("/v1/agreement").jsonPath();

        // Then
        assertThat(agreement.getInt("fields.find { it.field == 'polarity' }.units"))
                .isEqualTo(2);
        assertThat(agreement.getDouble("fields.find { it.field == 'polarity' }.alpha"))
                .isBetween(0.3, 0.5);
        assertThat(agreement.getList("fields.find { it.field == 'polarity' }.coders", String.class))
                .containsExactly("desk-1", "desk-2");
    }

    @Test
    void whatCannotBeJudgedIsRefusedByItsField() {
        refused(Map.of("article", "cor-1", "verdict", "accept", "by", "d", "reason", "r"), 400, "stance");
        refused(
                Map.of("article", "cor-1", "stance", "p1", "verdict", "maybe", "by", "d", "reason", "r"),
                400,
                "verdict");
        refused(Map.of("article", "cor-1", "stance", "p1", "verdict", "amend", "by", "d", "reason", "r"), 400, "amend");
        refused(amending(Map.of("evidence", List.of("never said"))), 400, "amend.evidence");
        refused(amending(Map.of("holder", "Ruritania")), 400, "amend.holder");
        refused(amending(Map.of("polarity", "lukewarm")), 400, "amend.polarity");
        refused(Map.of("article", "cor-9", "stance", "p1", "verdict", "accept", "by", "d", "reason", "r"), 404, null);
    }

    private static Map<String, ?> amending(Map<String, ?> to) {
        return Map.of("article", "cor-1", "stance", "p1", "verdict", "amend", "amend", to, "by", "d", "reason", "r");
    }

    private static void refused(Map<String, ?> body, int status, String field) {
        given().contentType("application/json")
                .body(body)
                .post("/v1/corrections")
                .then()
                .statusCode(status)
                .body("field", equalTo(field));
    }
}
