package dev.parley.query.position;

import static dev.parley.query.SampleArticle.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.contracts.ArticleWithdrawn;
import dev.parley.contracts.Event;
import dev.parley.contracts.Stance;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.ExtractionsTopic;
import dev.parley.query.ExtractionsTopic.Sent;
import dev.parley.query.ReadModel;
import dev.parley.query.SampleArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Positions are kept as events come in, and are always what all reports together make. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class KeptPositionsQuarkusTest {
    private static final List<String> OUTLETS = List.of("Quay Post", "Tide Courier", "Lantern Wire");

    private static SampleArticle told(String id, String outlet, String date) {
        return article(id).outlet(outlet).published(date).state("e1", "Zubrowka", null);
    }

    private static void project(Event... events) {
        project(List.of(events).stream()
                .map(event -> new Sent(event, "2026-02-08T10:00:00Z"))
                .toList());
    }

    private static void project(List<Sent> events) {
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            for (Sent event : events) {
                topic.send(event.event(), event.time());
            }
            topic.awaitProjected();
        }
    }

    @Test
    void whatIsKeptIsWhatAllReportsMakeHoweverTheyCame() {
        // Given
        Random random = new Random(21);
        List<Sent> events = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            events.add(new Sent(reported(number, 1, random), "2026-02-01T00:00:00Z"));
            if (number % 3 == 0) {
                events.add(new Sent(reported(number, 2, random), "2026-02-01T00:00:00Z"));
            }
            if (number % 7 == 0) {
                events.add(new Sent(
                        new ArticleWithdrawn("kept-" + number, 3, null, "2026-02-02T00:00:00Z"),
                        "2026-02-02T00:00:00Z"));
            }
        }
        Collections.shuffle(events, random);

        // When
        project(events);

        // Then
        List<Map<String, Object>> kept = positions(Map.of("holder", "Zubrowka"));
        List<Map<String, Object>> computed = positions(Map.of("holder", "Zubrowka", "from", "1900-01-01"));
        assertThat(kept).hasSizeGreaterThan(4).isEqualTo(computed);
        for (Map<String, Object> position : kept) {
            String issue = (String) position.get("issue");
            assertThat(standingSteps(issue, Map.of("limit", 500)))
                    .isEqualTo(standingSteps(issue, Map.of("limit", 500, "from", "1900-01-01")));
        }
    }

    private static Event reported(int number, int version, Random random) {
        SampleArticle article = told(
                        "kept-" + number,
                        OUTLETS.get(random.nextInt(3)),
                        "2026-%02d-%02d".formatted(1 + random.nextInt(9), 1 + random.nextInt(28)))
                .version(version);
        for (int i = random.nextInt(3); i >= 0; i--) {
            article.stance(
                    "p" + i,
                    "e1",
                    "kept-issue-" + random.nextInt(6),
                    Stance.Polarity.values()[random.nextInt(4)],
                    Stance.Strength.values()[random.nextInt(3)],
                    "evidence " + random.nextInt(100),
                    null);
        }
        return article.build();
    }

    private static List<Map<String, Object>> positions(Map<String, ?> query) {
        return given().queryParams(query)
                .queryParam("limit", 500)
                .get("/v1/positions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.issue.startsWith('kept-issue') }");
    }

    private static List<Map<String, Object>> standingSteps(String issue, Map<String, ?> query) {
        List<Map<String, Object>> steps = given().queryParams(query)
                .get("/v1/positions/Zubrowka/" + issue)
                .then()
                .statusCode(200)
                .extract()
                .path("steps.findAll { it.change != 'withdrawn' }");
        steps.forEach(step -> step.remove("withdrawnReports"));
        return steps;
    }

    @Test
    void aWithdrawnReportStaysAStepAndCountsNowhere() {
        // Given
        Event first = told("wd-1", "Quay Post", "2026-03-01")
                .stance("p1", "e1", "wd", Stance.Polarity.OPPOSE, Stance.Strength.FIRM, "no ferry", null)
                .build();
        Event second = told("wd-2", "Tide Courier", "2026-03-05")
                .stance("p1", "e1", "wd", Stance.Polarity.SUPPORT, Stance.Strength.FIRM, "a ferry", null)
                .build();

        // When
        project(new ArticleWithdrawn("wd-2", 2, null, "2026-03-06T00:00:00Z"), first, second);

        // Then
        given().get("/v1/positions/Zubrowka/wd")
                .then()
                .statusCode(200)
                .body("steps.change", contains("new", "withdrawn"))
                .body("steps[1].polarity", nullValue())
                .body("steps[1].withdrawnReports", equalTo(1))
                .body("steps[1].counts.reports", equalTo(0))
                .body("steps[1].evidence", hasSize(0))
                .body("position.polarity", equalTo("oppose"))
                .body("position.asOf", equalTo("2026-03-01"));
    }

    @Test
    void aWithdrawalIsTheSameBeforeAndAfterWhatItWithdraws() {
        // Given
        Event report = told("wo", "Quay Post", "2026-03-01")
                .stance("p1", "e1", "wo", Stance.Polarity.OPPOSE, Stance.Strength.FIRM, "no ferry", null)
                .build();
        Event newer = told("wo", "Quay Post", "2026-03-02")
                .version(2)
                .stance("p1", "e1", "wo", Stance.Polarity.SUPPORT, Stance.Strength.FIRM, "a ferry", null)
                .build();
        Event withdrawal = new ArticleWithdrawn("wo", 3, null, "2026-03-06T00:00:00Z");
        ReadModel.clear();
        project(report, newer, withdrawal);
        String inOrder = ReadModel.digest();

        // When
        ReadModel.clear();
        project(withdrawal, newer, report);

        // Then
        assertThat(ReadModel.digest()).isEqualTo(inOrder).contains("withdrawn_stance=1:");
        assertThat(ReadModel.text("select sort_date from query.occasion where issue = 'wo'"))
                .isEqualTo("2026-03-02");
    }

    @Test
    void conditionsTellSinceWhenByWhomAndWhetherTheyStand() {
        // When
        project(
                told("co-1", "Quay Post", "2026-03-01")
                        .person("e2", "Dora Lindqvist", "harbour minister", "e1")
                        .conditional("p1", "e1", "e2", "co", "may sail", "if the toll falls", "if the pilots return")
                        .build(),
                told("co-2", "Tide Courier", "2026-03-09")
                        .conditional("p1", "e1", null, "co", "can sail", "if the toll falls")
                        .build());

        // Then
        given().get("/v1/positions/Zubrowka/co")
                .then()
                .body("steps.change", contains("new", "softened"))
                .body("position.conditions", contains("if the toll falls"))
                .body("position.standing[0].since", equalTo("2026-03-01"))
                .body("position.standing[0].lastNamed", equalTo("2026-03-09"))
                .body("position.standing[0].by.name", contains("Dora Lindqvist"))
                .body("position.trend", equalTo("towards-support"))
                .body("conditions.text", contains("if the pilots return", "if the toll falls"))
                .body("conditions.standing", contains(false, true))
                .body("conditions[0].until", equalTo("2026-03-09"));
    }

    @Test
    void windowsAndStepsComeInPagesThatGoOnWhereTheyEnded() {
        // Given
        List<Event> events = new ArrayList<>();
        for (int day = 1; day <= 20; day++) {
            events.add(told("pg-" + day, OUTLETS.get(day % 3), "2026-04-%02d".formatted(day))
                    .stance("p1", "e1", "pg", Stance.Polarity.OPPOSE, Stance.Strength.FIRM, "no", null)
                    .build());
        }
        project(events.toArray(Event[]::new));

        // When
        List<String> steps = all("/v1/positions/Zubrowka/pg", "steps.date");
        List<String> windows = all("/v1/positions/Zubrowka/pg/windows", "items.to");

        // Then
        assertThat(steps).hasSize(20).doesNotHaveDuplicates().isSorted();
        assertThat(windows).isEqualTo(steps);
        given().queryParam("window", "week")
                .queryParam("from", "2026-04-20")
                .get("/v1/positions/Zubrowka/pg/windows")
                .then()
                .body("items", hasSize(1))
                .body("items[0].from", equalTo("2026-04-14"))
                .body("items[0].counts.reports", equalTo(7))
                .body("items[0].counts.publisherGroups", equalTo(3))
                .body("items[0].byPolarity.oppose.reports", equalTo(7))
                .body("items[0].lean", equalTo(-1.0f));
    }

    @Test
    void aStepHasAllItsEvidenceAndStepsOfManyReportsComeOnPagesOfTheirOwn() {
        // Given
        List<Event> events = new ArrayList<>();
        for (int number = 0; number < 260; number++) {
            events.add(told("many-" + number, OUTLETS.get(number % 3), number < 250 ? "2026-05-01" : "2026-05-02")
                    .stance("p1", "e1", "many", Stance.Polarity.OPPOSE, Stance.Strength.FIRM, "no", null)
                    .build());
        }

        // When
        project(events.toArray(Event[]::new));

        // Then
        String next = given().get("/v1/positions/Zubrowka/many")
                .then()
                .body("steps", hasSize(1))
                .body("steps[0].counts.reports", equalTo(250))
                .body("steps[0].evidence.article.id.unique()", hasSize(250))
                .extract()
                .path("next");
        given().queryParam("cursor", next)
                .get("/v1/positions/Zubrowka/many")
                .then()
                .body("steps", hasSize(1))
                .body("steps[0].evidence", hasSize(10))
                .body("next", nullValue());
    }

    private static List<String> all(String path, String what) {
        List<String> found = new ArrayList<>();
        String next = null;
        do {
            var request = given().queryParam("limit", 6);
            if (next != null) {
                request.queryParam("cursor", next);
            }
            var page = request.get(path).then().statusCode(200).extract();
            found.addAll(page.path(what));
            next = page.path("next");
        } while (next != null);
        return found;
    }
}
