package dev.parley.query.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.parley.contracts.Event;
import dev.parley.contracts.Stance;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.ExtractionsTopic;
import dev.parley.query.ReadModel;
import dev.parley.query.SampleArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People merge, split, pin and undo; all answers follow, and replays do not forget. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class DecisionQuarkusTest {
    private static final String FIRST = "person:anton-verehov-syldavia";
    private static final String SECOND = "person:t-verek-syldavia";

    @BeforeEach
    void twoNamesOfOneManAreProjected() {
        ReadModel.clear();
        ReadModel.execute("truncate query.identity_decision, query.identity_rule");
        project(stories());
    }

    private static Event[] stories() {
        return new Event[] {
            told("dec-1", "Anton Verehov", "2026-06-01", Stance.Polarity.OPPOSE),
            told("dec-2", "Anton Verekhov", "2026-06-02", Stance.Polarity.OPPOSE),
            told("dec-3", "T. Verek", "2026-06-03", Stance.Polarity.SUPPORT)
        };
    }

    private static Event told(String id, String name, String date, Stance.Polarity polarity) {
        return SampleArticle.article(id)
                .outlet("Outlet of " + id)
                .published(date)
                .person("e1", name, "harbour master", "e2")
                .state("e2", "Syldavia", null)
                .stance("p1", "e1", "dec-harbour", polarity, Stance.Strength.FIRM, "the harbour", null)
                .build();
    }

    private static void project(Event... events) {
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            for (Event event : events) {
                topic.send(event, "2026-06-04T10:00:00Z");
            }
            topic.awaitProjected();
        }
    }

    private static long decide(String path, Map<String, ?> body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static List<String> changes(String holder) {
        return given().get("/v1/positions/" + holder + "/dec-harbour")
                .then()
                .statusCode(200)
                .extract()
                .path("steps.change");
    }

    @Test
    void aMergeIsOnAllAnswersAndOldIdsAnswerAndAnUndoIsAsIfItHadNotBeen() {
        // Given
        String before = ReadModel.digest();

        // When
        long merge = decide("entities/" + SECOND + "/merge", Map.of("into", FIRST, "by", "desk", "reason", "one man"));

        // Then
        given().get("/v1/entities/" + SECOND)
                .then()
                .statusCode(200)
                .body("id", equalTo(FIRST))
                .body("names.name", hasItem("T. Verek"))
                .body("forms.findAll { it.name == 'T. Verek' }.why.likeness", contains("decision"));
        given().get("/v1/entities?name=Verek").then().body("items.id", contains(FIRST));
        assertThat(changes(SECOND)).hasSize(3).last().isEqualTo("reversed");
        decide("identity-decisions/" + merge + "/undo", Map.of("by", "desk", "reason", "two men after all"));
        assertThat(ReadModel.digest()).isEqualTo(before);
        given().get("/v1/identity-decisions")
                .then()
                .body("items.kind", contains("undo", "merge"))
                .body("items.undone", contains(false, true))
                .body("items[1].by", equalTo("desk"));
    }

    @Test
    void aDecisionOutlivesAReplayAndHoldsForWhatComesLater() {
        // Given
        decide("entities/" + SECOND + "/merge", Map.of("into", FIRST, "by", "desk", "reason", "one man"));
        String decided = ReadModel.digest();

        // When
        ReadModel.clear();
        Event[] stories = stories();
        project(stories[2], stories[0], stories[1]);

        // Then
        assertThat(ReadModel.digest()).isEqualTo(decided);
        project(told("dec-4", "T. Verek", "2026-06-09", Stance.Polarity.OPPOSE));
        assertThat(changes(FIRST)).hasSize(4);
    }

    @Test
    void aSplitMakesNamesAnotherEntityAndAPinBringsThemBack() {
        // Given
        given().get("/v1/entities/" + FIRST)
                .then()
                .body("names.name", containsInAnyOrder("Anton Verehov", "Anton Verekhov"))
                .body("forms.why.likeness", hasItems("same-name", "spelling"))
                .body("forms.why.state", everyItem(equalTo("agrees")))
                .body("affiliations.to.name", contains("Syldavia"))
                .body("roles.role", contains("harbour master"));

        // When
        decide(
                "entities/" + FIRST + "/split",
                Map.of("names", List.of("Anton Verekhov"), "by", "desk", "reason", "a cousin"));

        // Then
        given().get("/v1/entities/" + FIRST).then().body("names.name", not(hasItem("Anton Verekhov")));
        assertThat(changes(FIRST)).hasSize(1);
        assertThat(changes("person:anton-verekhov-syldavia")).hasSize(1);
        decide(
                "entities/" + FIRST + "/pin",
                Map.of("names", List.of("Anton Verekhov"), "by", "desk", "reason", "no cousin"));
        assertThat(changes(FIRST)).containsExactly("new", "reaffirmed");
    }

    @Test
    void whatCannotBeDecidedIsRefusedByItsField() {
        refused("entities/" + FIRST + "/merge", Map.of("into", FIRST, "by", "desk", "reason", "x"), "into");
        refused("entities/" + FIRST + "/merge", Map.of("into", "Syldavia", "by", "desk", "reason", "x"), "into");
        refused("entities/" + FIRST + "/merge", Map.of("into", SECOND, "by", "desk"), "reason");
        refused("entities/" + FIRST + "/split", Map.of("by", "desk", "reason", "x"), "names");
        refused("entities/" + FIRST + "/split", Map.of("names", List.of("Nobody"), "by", "d", "reason", "x"), "names");
        given().contentType("application/json")
                .body(Map.of("by", "desk", "reason", "x"))
                .post("/v1/identity-decisions/123456/undo")
                .then()
                .statusCode(404);
        given().get("/v1/identity-decisions").then().body("items", hasSize(0));
    }

    private static void refused(String path, Map<String, ?> body, String field) {
        given().contentType("application/json")
                .body(body)
                .post("/v1/" + path)
                .then()
                .statusCode(400)
                .body("field", equalTo(field));
    }
}
