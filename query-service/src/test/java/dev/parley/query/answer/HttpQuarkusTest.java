package dev.parley.query.answer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.contracts.Stance;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.ExtractionsTopic;
import dev.parley.query.SampleArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP promises of every answer and every refusal. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class HttpQuarkusTest {
    private static final String MERGE = "/v1/entities/person:nobody-at-all/merge";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'into': 'x', 'by': | unreadable | body | line 1",
                "nonsense | unreadable | body | line 1",
                "[] | invalid-field | body | an object",
                "'text' | invalid-field | body | an object",
                "17 | invalid-field | body | an object",
                "{'by': {'name': 'desk'}} | invalid-field | by | a string",
                "{'names': 'one'} | invalid-field | names | an array",
                "{'names': [['one']]} | invalid-field | names[0] | a string",
                "{'into': 'x', 'by': 'desk', 'reson': 'x'} | unknown-field | reson | by, into, names, reason",
                "{'into': 'x', 'by': 'desk'} | invalid-field | reason | 1 to 500 characters",
                "{'into': 'x', 'by': 'd\\u0000', 'reason': 'x'} | invalid-field | by | U+0000",
            })
    void aBodyThatCannotBeTakenIsRefusedByItsField(String body, String type, String field, String detail) {
        given().contentType("application/json")
                .body(body.replace('\'', '"'))
                .post(MERGE)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://parley.dev/problems/" + type))
                .body("field", equalTo(field))
                .body("detail", containsString(detail));
    }

    @Test
    void whatHttpItselfRefusesIsAProblemToo() {
        given().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        given().get("/nothing").then().statusCode(404).contentType("application/problem+json");
        given().delete("/v1/positions")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", "GET, HEAD");
        given().accept("image/png").get("/v1/positions").then().statusCode(406).contentType("application/problem+json");
        given().contentType("text/plain")
                .body("into")
                .post(MERGE)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "positions",
                "disagreements",
                "utterances",
                "stances",
                "statements",
                "search",
                "articles",
                "changes"
            })
    void aPeriodThatEndsBeforeItBeginsIsRefused(String listing) {
        given().get("/v1/" + listing + "?from=2026-03-01&to=2026-02-28")
                .then()
                .statusCode(400)
                .body("field", equalTo("to"))
                .body("detail", equalTo("must not be before from"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"disagreements", "utterances", "stances", "statements", "search"})
    void aCursorThatNoPageGaveIsRefusedWhateverDayItNames(String listing) {
        String key = listing.equals("disagreements") || listing.equals("utterances") ? "'x'" : "'x', '0'";
        String cursor = "['%s', '-999999999-01-01', %s]".formatted(listing, key).replace('\'', '"');
        given().queryParam("cursor", Base64.getUrlEncoder().encodeToString(cursor.getBytes(StandardCharsets.UTF_8)))
                .get("/v1/" + listing)
                .then()
                .statusCode(400)
                .body("field", equalTo("cursor"));
    }

    @Test
    void aParameterLongerThanAnyCanBeIsRefusedByItsName() {
        given().queryParam("holder", "a".repeat(20_000))
                .get("/v1/positions")
                .then()
                .statusCode(400)
                .body("field", equalTo("holder"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "application/atom+xml", "text/*"})
    void aStreamIsGivenToNobodyWhoAsksForSomethingElse(String accepted) {
        given().accept(accepted).get("/v1/changes").then().statusCode(406).contentType("application/problem+json");
    }

    @Test
    void theServicesAddressLeadsToTheDocument() {
        String there = given().redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(307)
                .extract()
                .header("Location");
        given().get(there).then().statusCode(200).contentType("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/positions", "/v1/stances", "/v1/statements", "/v1/articles", "/v1/entities"})
    void headAnswersAsGetWithoutTheBody(String path) {
        given().head(path)
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("application/json"))
                .header("ETag", notNullValue())
                .body(emptyString());
    }

    @Test
    void anAnswerThatStillHoldsIsNotSentAgainAndOneThatChangedIs() {
        // Given
        project("http-first");
        Response first = given().get("/v1/articles?limit=1");

        // When
        String tag = first.header("ETag");
        Response again = given().header("If-None-Match", tag).get("/v1/articles?limit=1");
        project("http-second");
        Response changed = given().header("If-None-Match", tag).get("/v1/articles?limit=1");

        // Then
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.body().asString()).isEmpty();
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void anAnswerInAnotherFormHasAnotherTag() {
        String json = given().accept("application/json").get("/v1/positions").header("ETag");
        String any = given().accept("*/*").get("/v1/positions").header("ETag");
        assertThat(json).isNotEqualTo(any);
    }

    @Test
    void refusalsAreNotKept() {
        given().get("/v1/positions?limit=0")
                .then()
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue());
    }

    @Test
    void answersAndFilesAreCompressedWhereAsked() {
        // Given
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            topic.send(
                    SampleArticle.article("packed")
                            .state("e1", "Iran", "IRN")
                            .stance("p1", "e1", "packing", Stance.Polarity.OPPOSE, Stance.Strength.FIRM, "no", null)
                            .build(),
                    "2026-02-01T00:00:00Z");
            topic.awaitProjected();
        }

        // When / Then
        List<String> paths = List.of(
                "/v1/positions",
                "/v1/changes.atom",
                "/v1/exports/stances.csv",
                "/v1/exports/stances.ndjson",
                "/v1/exports/annotations.jsonld",
                "/v1/exports/actor-issue.graphml");
        assertThat(paths).allSatisfy(path -> given().header("Accept-Encoding", "gzip")
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip"));
    }

    @Test
    void pagesOfOtherOriginsReadNothingUnlessConfigured() {
        given().header("Origin", "https://desk.example")
                .get("/v1/positions")
                .then()
                .header("Access-Control-Allow-Origin", not("https://desk.example"));
    }

    private static void project(String id) {
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            topic.send(SampleArticle.article(id).state("e1", "Iran", "IRN").build(), "2026-02-01T00:00:00Z");
            topic.awaitProjected();
        }
        assertThat(given().get("/v1/articles/" + id).statusCode()).isIn(List.of(200));
    }
}
