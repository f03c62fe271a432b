package dev.parley.query.page;

import static dev.parley.query.SampleArticle.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.parley.contracts.Stance;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.ExtractionsTopic;
import dev.parley.query.SampleArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all listings have in common: paging, filters, refusals. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class ListingsQuarkusTest {
    private static final String OUTLET = "Listing Post";
    private static final int ARTICLES = 23;

    @BeforeAll
    static void articlesAreProjected() {
        project(0, ARTICLES);
    }

    private static void project(int from, int to) {
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            for (int number = from; number < to; number++) {
                topic.send(listed(number).build(), "2026-02-01T00:00:00Z");
            }
            topic.awaitProjected();
        }
    }

    private static SampleArticle listed(int number) {
        return article("listing-" + number)
                .outlet(OUTLET)
                .origin("o-listing-" + number % 7)
                .published(number % 5 == 0 ? null : "2026-03-%02d".formatted(1 + number % 9))
                .person("e1", "Zaynab Qorbani", "spokeswoman", "e2")
                .state("e2", "Ruritania", null)
                .statement("s1", "e1", "e2", "the harbour number " + number + " stays open", null)
                .statement("s2", "e2", null, "nothing else", number % 2 == 0 ? "2026-02-01" : null)
                .stance(
                        "p1",
                        "e2",
                        "listing-issue-" + number,
                        number % 2 == 0 ? Stance.Polarity.OPPOSE : Stance.Polarity.SUPPORT,
                        number % 3 == 0 ? Stance.Strength.CATEGORICAL : Stance.Strength.FIRM,
                        "stays open",
                        "s1",
                        number % 4 == 0 ? Stance.Basis.ACTION : Stance.Basis.STATEMENT);
    }

    private static List<String> all(String path, Map<String, ?> filter, String key, Runnable betweenPages) {
        List<String> found = new ArrayList<>();
        Map<String, Object> query = new HashMap<>(filter);
        query.put("limit", 4);
        do {
            ValidatableResponse page =
                    given().queryParams(query).get(path).then().statusCode(200);
            found.addAll(page.extract().<List<String>>path("items." + key));
            query.put("cursor", page.extract().path("next"));
            betweenPages.run();
        } while (query.get("cursor") != null);
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/stances, outlet, Listing Post, issue, 23",
        "/v1/statements, outlet, Listing Post, article.id, 46",
        "/v1/articles, outlet, Listing Post, id, 23",
        "/v1/positions, holder, Ruritania, issue, 23",
    })
    void pagesAreCompleteAndWithoutDoublesAndGoOnWhereTheyEnded(
            String path, String parameter, String value, String key, int expected) {
        // When
        List<String> found = all(path, Map.of(parameter, value), key, () -> {});

        // Then
        assertThat(found.stream().filter(id -> id.matches("listing-(issue-)?([0-9]|1[0-9]|2[0-2])")))
                .hasSize(expected);
        assertThat(found.stream().distinct()).hasSize(path.equals("/v1/statements") ? found.size() / 2 : found.size());
    }

    @Test
    void whatIsInsertedBetweenPagesNeitherDoublesNorHidesWhatWasThere() {
        // Given
        int[] next = {1000};

        // When
        List<String> found = all("/v1/stances", Map.of("outlet", OUTLET), "issue", () -> {
            if (next[0] < 1030) {
                project(next[0], next[0] + 10);
                next[0] += 10;
            }
        });

        // Then
        assertThat(found).doesNotHaveDuplicates();
        for (int number = 0; number < ARTICLES; number++) {
            assertThat(found).contains("listing-issue-" + number);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/stances, holder, state:ruritania, 23",
        "/v1/stances, issue, listing-issue-7, 1",
        "/v1/stances, article, listing-7, 1",
        "/v1/stances, polarity, oppose, 12",
        "/v1/stances, strength, categorical, 8",
        "/v1/stances, basis, action, 6",
        "/v1/stances, from, 2026-03-05, 9",
        "/v1/stances, to, 2026-03-04, 9",
        "/v1/statements, speaker, Zeinab Ghorbani, 23",
        "/v1/statements, onBehalfOf, Ruritania, 23",
        "/v1/statements, type, direct, 46",
        "/v1/statements, type, mixed, 0",
        "/v1/statements, relayedBy, Ruritania, 0",
        "/v1/statements, article, listing-7, 2",
        "/v1/statements, q, 'number 7 HARBOUR', 1",
        "/v1/statements, to, 2026-02-01, 12",
        "/v1/articles, origin, o-listing-3, 3",
        "/v1/articles, from, 2026-03-05, 9",
    })
    void eachFilterLeavesWhatItSays(String path, String parameter, String value, int expected) {
        // When
        List<String> ids = given().queryParam("outlet", OUTLET)
                .queryParam(parameter, value)
                .queryParam("limit", 500)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .path(path.equals("/v1/articles") ? "items.id" : "items.article.id");

        // Then
        assertThat(ids.stream().filter(id -> Integer.parseInt(id.substring("listing-".length())) < ARTICLES))
                .hasSize(expected);
    }

    @Test
    void positionsAreChosenByWhatTheyCameToBe() {
        given().queryParam("holder", "Ruritania")
                .queryParam("issue", "listing-issue-6")
                .queryParam("polarity", "oppose")
                .queryParam("strength", "categorical")
                .get("/v1/positions")
                .then()
                .body("items.issue", hasItem("listing-issue-6"));
        given().queryParam("holder", "Ruritania")
                .queryParam("issue", "listing-issue-6")
                .queryParam("polarity", "support")
                .get("/v1/positions")
                .then()
                .body("items", hasSize(0));
        given().queryParam("holder", "Ruritania")
                .queryParam("strength", "hedged")
                .queryParam("outlet", OUTLET)
                .get("/v1/positions")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void entitiesAreFoundByTypeAndInAnySpelling() {
        given().queryParam("name", "Zeinab Ghorbani")
                .queryParam("type", "person")
                .get("/v1/entities")
                .then()
                .body("items.id", hasItem("person:zaynab-qorbani-ruritania"));
        given().queryParam("name", "Zeinab Ghorbani")
                .queryParam("type", "state")
                .get("/v1/entities")
                .then()
                .body("items", hasSize(0));
        given().queryParam("type", "state")
                .queryParam("limit", 500)
                .get("/v1/entities")
                .then()
                .body("items.id", hasItem("state:ruritania"))
                .body("items.type", not(hasItem("person")));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/stances, limit, 0",
        "/v1/stances, limit, 501",
        "/v1/stances, limit, many",
        "/v1/stances, cursor, nonsense",
        "/v1/stances, cursor, ''",
        "/v1/stances, from, 30.1.2026",
        "/v1/stances, to, 2026-02-30",
        "/v1/stances, to, +999999999-01-01",
        "/v1/stances, polarity, against",
        "/v1/stances, strength, strong",
        "/v1/stances, basis, rumour",
        "/v1/stances, holder, ' '",
        "/v1/stances, hodler, Iran",
        "/v1/statements, type, quoted",
        "/v1/statements, holder, Iran",
        "/v1/statements, cursor, WyJzdGFuY2VzIiwiYSIsImIiLCJjIl0",
        "/v1/statements, cursor, WyJzdGF0ZW1lbnRzIiwiYSIsImIiLCJjIl0",
        "/v1/positions, speaker, Iran",
        "/v1/positions, limit, -1",
        "/v1/positions/Iran/talks, polarity, oppose",
        "/v1/entities, type, ship",
        "/v1/entities/x, name, x",
        "/v1/articles, q, words",
        "/v1/articles/x, version, 1",
    })
    void whatCannotBeTakenIsRefusedByItsName(String path, String parameter, String value) {
        given().queryParam(parameter, value)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(parameter))
                .body("status", equalTo(400));
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        given().queryParam("issue", "a", "b")
                .get("/v1/stances")
                .then()
                .statusCode(400)
                .body("field", equalTo("issue"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table query.article; --", "%27%3B", "😀", "\\", "%", "_", "{}", "a:b:c", "state:"})
    void aHostileNameIsANameLikeAnyOther(String name) {
        given().queryParam("holder", name)
                .get("/v1/stances")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        given().queryParam("q", name)
                .queryParam("outlet", name)
                .get("/v1/statements")
                .then()
                .statusCode(200);
    }

    @Test
    void aNulInAParameterIsRefused() {
        given().urlEncodingEnabled(false)
                .get("/v1/stances?issue=a%00b")
                .then()
                .statusCode(400)
                .body("field", equalTo("issue"));
    }

    @Test
    void whatIsNotThereIsAProblem() {
        given().get("/v1/articles/nobody-sent-it")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://parley.dev/problems/not-found"));
        given().get("/v1/entities/person:nobody").then().statusCode(404);
        given().get("/v1/positions/Ruritania/no-issue").then().statusCode(404);
        given().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        given().post("/v1/stances")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", "GET, HEAD");
    }
}
