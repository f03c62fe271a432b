package dev.parley.query.change;

import static dev.parley.contracts.Stance.Polarity.OPPOSE;
import static dev.parley.contracts.Stance.Polarity.SUPPORT;
import static dev.parley.query.FollowedStory.project;
import static dev.parley.query.FollowedStory.report;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.contracts.ArticleWithdrawn;
import dev.parley.contracts.Event;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.FollowedStory;
import dev.parley.query.ReadModel;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is made known of how answers change. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class ChangesQuarkusTest {
    private static final String ISSUE = "chg-harbour";

    @Inject
    ChangeKeeping keeping;

    @BeforeEach
    void nothingIsKnown() {
        FollowedStory.forget();
    }

    private static JsonPath changes(String query) {
        return given().get("/v1/changes" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .jsonPath();
    }

    private static List<String> kinds(String query) {
        return changes(query).getList("items.kind");
    }

    @Test
    void aPositionIsToldWhenItIsNewWhenItMovesAndWhenItIsWithdrawnWithTheWordsThatProveIt() {
        // When
        project(
                report("chg-1", ISSUE, "2026-05-01", OPPOSE),
                report("chg-2", ISSUE, "2026-05-02", OPPOSE),
                report("chg-3", ISSUE, "2026-05-03", SUPPORT),
                report("chg-4", ISSUE, "2026-05-03", SUPPORT),
                new ArticleWithdrawn("chg-3", 2, null, "2026-06-01T00:00:00Z"),
                new ArticleWithdrawn("chg-4", 2, null, "2026-06-01T00:00:00Z"));

        // Then
        JsonPath all = changes("issue=" + ISSUE);
        assertThat(all.getList("items.kind")).containsExactly("new", "reaffirmed", "reversed", "reversed");
        assertThat(all.getList("items.id")).containsExactly(1, 2, 3, 4);
        assertThat(all.getString("items[2].before.polarity")).isEqualTo("oppose");
        assertThat(all.getString("items[2].after.polarity")).isEqualTo("support");
        assertThat(all.getString("items[2].date")).isEqualTo("2026-05-03");
        assertThat(all.getList("items[2].evidence.article")).containsExactly("chg-3");
        assertThat(all.getList("items[2].evidence[0].text")).containsExactly("we <know> & said so");
        assertThat(all.getString("items[2].evidence[0].words.whose")).isEqualTo("paraphrase");
        assertThat(all.getString("items[3].after.asOf")).isEqualTo("2026-05-02");
        given().get(all.getString("items[3].link")).then().statusCode(200);
        project(
                new ArticleWithdrawn("chg-1", 2, null, "2026-06-01T00:00:00Z"),
                new ArticleWithdrawn("chg-2", 2, null, "2026-06-01T00:00:00Z"));
        given().get("/v1/changes?kind=withdrawn")
                .then()
                .body("items", hasSize(1))
                .body("items[0].after", nullValue());
    }

    @Test
    void aDisagreementIsToldWhenItBeginsAndWhenItEnds() {
        // When
        project(
                report("chg-1", ISSUE, "2026-05-01", OPPOSE),
                report("chg-2", ISSUE, "2026-05-01", SUPPORT),
                new ArticleWithdrawn("chg-2", 2, null, "2026-06-01T00:00:00Z"));

        // Then
        assertThat(kinds("kind=disagreement-began")).hasSize(1);
        JsonPath ended = changes("kind=disagreement-ended");
        assertThat(ended.getList("items[0].disagreement.sides")).containsExactlyInAnyOrder("oppose", "support");
        assertThat(ended.getString("items[0].issue")).isEqualTo(ISSUE);
        assertThat(ended.getString("items[0].holder.name")).isEqualTo(FollowedStory.HOLDER);
    }

    @Test
    void aReplayTellsNothingAgainWhateverItsOrderAndWhatIsNewIsTold() {
        // Given
        Event[] story = {
            report("chg-1", ISSUE, "2026-05-01", OPPOSE),
            report("chg-2", ISSUE, "2026-05-02", SUPPORT),
            report("chg-3", ISSUE, "2026-05-03", OPPOSE)
        };
        project(story);
        assertThat(kinds("")).hasSize(3);

        // When
        ReadModel.clear();
        project(story[2], report("chg-4", ISSUE, "2026-05-04", SUPPORT), story[0]);
        keeping.catchUp().await().atMost(Duration.ofSeconds(10));
        List<String> meanwhile = kinds("");
        project(story[1]);
        keeping.catchUp().await().atMost(Duration.ofSeconds(10));

        // Then
        assertThat(meanwhile).hasSize(3);
        JsonPath after = changes("after=3");
        assertThat(after.getList("items.kind")).containsExactly("reversed");
        assertThat(after.getString("items[0].before.asOf")).isEqualTo("2026-05-03");
        assertThat(after.getString("items[0].after.asOf")).isEqualTo("2026-05-04");
        project(report("chg-5", ISSUE, "2026-05-05", OPPOSE));
        assertThat(kinds("after=4")).containsExactly("reversed");
    }

    @Test
    void theListingGoesOnWhereItWasAndIsChosenByHolderIssueAndKind() {
        // Given
        project(
                report("chg-1", ISSUE, "2026-05-01", OPPOSE),
                report("chg-2", "chg-other", "2026-05-02", SUPPORT),
                report("chg-3", ISSUE, "2026-05-03", SUPPORT));

        // When
        JsonPath first = changes("limit=2");

        // Then
        assertThat(first.getList("items.id")).containsExactly(1, 2);
        assertThat(kinds("limit=2&cursor=" + first.getString("next"))).containsExactly("reversed");
        assertThat(kinds("holder=borduria&issue=" + ISSUE)).containsExactly("new", "reversed");
        assertThat(kinds("holder=Ruritania")).isEmpty();
        assertThat(kinds("from=2026-05-02")).containsExactly("new", "reversed");
        assertThat(kinds("from=2026-05-02&to=2026-05-02")).containsExactly("new");
        assertThat(kinds("to=2026-05-01&issue=" + ISSUE)).containsExactly("new");
        given().get("/v1/changes?kind=moved").then().statusCode(400).body("field", equalTo("kind"));
        given().get("/v1/changes?after=x").then().statusCode(400).body("field", equalTo("after"));
        given().get("/v1/changes?after=99").then().statusCode(400).body("field", equalTo("after"));
    }

    @Test
    void whatIsNoLongerKeptIsSaidToBeMissing() {
        // Given
        project(report("chg-1", ISSUE, "2026-05-01", OPPOSE), report("chg-2", ISSUE, "2026-05-02", OPPOSE));
        ReadModel.execute("update query.change set made_at = made_at - interval '9 days'");
        project(report("chg-3", ISSUE, "2026-05-03", SUPPORT));

        // When
        keeping.prune(Duration.ofDays(8)).await().atMost(Duration.ofSeconds(10));

        // Then
        given().get("/v1/changes").then().body("items.id", contains(3));
        given().get("/v1/changes?after=2").then().body("items.id", contains(3));
        given().get("/v1/changes?after=1").then().statusCode(410).body("field", equalTo("after"));
    }
}
