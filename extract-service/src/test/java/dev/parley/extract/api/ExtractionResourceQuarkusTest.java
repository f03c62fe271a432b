package dev.parley.extract.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.contracts.ArticleAccepted;
import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.EventJson;
import dev.parley.contracts.PublicationTime;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.extract.engine.ExtractionEngine;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class ExtractionResourceQuarkusTest {
    private static final String PATH = "/v1/extractions";
    private static final String TYPES = "https://parley.dev/problems/";

    @Inject
    ExtractionEngine engine;

    @Test
    void aJsonArticleIsAnsweredWithWhatTheEngineFindsInIt() {
        // When
        byte[] answer = given().contentType(ContentType.JSON)
                .body(Examples.REQUEST)
                .post(PATH)
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .extract()
                .asByteArray();

        // Then
        ArticleExtracted extracted = EventJson.read(ArticleExtracted.class, answer);
        assertThat(extracted).isEqualTo(engine.extract(example(extracted.id())));
        assertThat(extracted.text()).isEqualTo(Examples.TEXT);
        assertThat(extracted.id()).matches("[a-z2-7]{26}");
    }

    @Test
    void plainTextWithQueryParametersIsAnsweredTheSame() {
        // When
        byte[] fromText = given().contentType("text/plain")
                .queryParam("title", "Harbour union ready to talk")
                .queryParam("publishedAt", "2026-01-31T08:15:00+01:00")
                .queryParam("outlet", "The Gazette")
                .queryParam("language", "en")
                .body(Examples.TEXT.getBytes(UTF_8))
                .post(PATH)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        byte[] fromJson = given().contentType(ContentType.JSON)
                .body(Examples.REQUEST)
                .post(PATH)
                .asByteArray();

        // Then
        assertThat(fromText).isEqualTo(fromJson);
    }

    @Test
    void theDocumentedAnswerIsAValidEvent() {
        // When
        ArticleExtracted documented = EventJson.read(ArticleExtracted.class, Examples.RESPONSE.getBytes(UTF_8));

        // Then
        assertThat(documented.text()).isEqualTo(Examples.TEXT);
        assertThat(documented.id()).isEqualTo(TextFingerprint.of(Examples.TEXT));
        assertThat(documented.stances()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                               | text        | must not be blank",
                "{\"text\": \"  \"}                               | text        | must not be blank",
                "{\"text\": {\"en\": \"Yes.\"}}                   | text        | must be a string",
                "{\"text\": \"Yes.\", \"html\": \"<p>Yes.</p>\"}  | html        | not taken here",
                "{\"text\": \"Yes.\", \"publishedAt\": \"Friday\"} | publishedAt | must be a date",
                "{\"text\": \"Yes.\", \"language\": \"english\"}  | language    | must be an ISO 639-1 code",
            })
    void aFieldThatIsWrongIsNamed(String body, String field, String detail) {
        problem(given().contentType(ContentType.JSON).body(body).post(PATH).then(), 400)
                .body("type", equalTo(TYPES + "invalid-field"))
                .body("field", equalTo(field))
                .body("detail", containsString(detail));
    }

    @Test
    void aLanguageTagWithoutEndIsRefusedAsAnyOther() {
        // Given
        String body = "{\"text\": \"Yes.\", \"language\": \"en" + "-a".repeat(200_000) + "\"}";

        // When / Then
        problem(given().contentType(ContentType.JSON).body(body).post(PATH).then(), 400)
                .body("field", equalTo("language"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\": \"secret words | not JSON at line 1",
                "[1, 2]                    | a JSON object is expected",
                "null                      | a JSON object is expected",
                "''                        | a JSON object is expected",
            })
    void aBodyThatIsNoObjectIsRefusedWithoutItsWords(String body, String detail) {
        problem(given().contentType(ContentType.JSON).body(body).post(PATH).then(), 400)
                .body("type", equalTo(TYPES + "unreadable-body"))
                .body("field", nullValue())
                .body("detail", containsString(detail))
                .body("detail", not(containsString("secret")));
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        problem(
                        given().contentType("text/plain")
                                .body(new byte[] {'Y', (byte) 0xff})
                                .post(PATH)
                                .then(),
                        400)
                .body("detail", equalTo("not UTF-8"));
    }

    @Test
    void aTextOverTheLimitIsRefusedWithTheLimit() {
        problem(
                        given().contentType("text/plain")
                                .body("word ".repeat(400_001))
                                .post(PATH)
                                .then(),
                        413)
                .body("type", equalTo(TYPES + "too-large"))
                .body("field", equalTo("text"))
                .body("detail", containsString("2000000"));
    }

    @Test
    void aBodyOverTheLimitIsRefusedWithTheLimit() {
        problem(
                        given().contentType("text/plain")
                                .body(new byte[12 * 1024 * 1024])
                                .post(PATH)
                                .then(),
                        413)
                .body("type", equalTo(TYPES + "too-large"))
                .body("detail", containsString("8388608"));
    }

    @Test
    void wrongPathMethodAndMediaTypeAreProblemsToo() {
        problem(given().get("/v1/nothing").then(), 404).body("title", equalTo("Not Found"));
        problem(given().get(PATH).then(), 405)
                .body("title", equalTo("Method Not Allowed"))
                .header("Allow", equalTo("POST"));
        problem(given().contentType("application/xml").body("<a/>").post(PATH).then(), 415);
    }

    @Test
    void theDocumentTellsTheOperationWithExamples() {
        given().accept(ContentType.JSON)
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Parley extract-service"))
                .body(
                        "paths.'/v1/extractions'.post.requestBody.content.keySet()",
                        equalTo(Set.of("application/json", "text/plain")));
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", matchesPattern("about:blank|" + TYPES + "[a-z-]+"));
    }

    private static ArticleAccepted example(String id) {
        return new ArticleAccepted(
                id,
                1,
                "Harbour union ready to talk",
                null,
                "The Gazette",
                null,
                null,
                PublicationTime.parse("2026-01-31T08:15:00+01:00"),
                "en",
                "o-" + id,
                Examples.TEXT,
                List.of());
    }
}
