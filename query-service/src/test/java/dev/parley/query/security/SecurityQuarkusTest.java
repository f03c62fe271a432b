package dev.parley.query.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.SampleArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Security is on: everybody needs a key, and may what its role may. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
@TestProfile(SecurityQuarkusTest.Guarded.class)
class SecurityQuarkusTest {

    /** A key of each role; in these tests a key is its role's word, doubled. */
    public static final class Guarded implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "parley.security.enabled", "true",
                    "parley.security.keys", String.join(",", kept("reader"), kept("reviewer"), kept("operator")),
                    "quarkus.http.cors.enabled", "true",
                    "quarkus.http.cors.origins", "https://desk.example");
        }

        private static String kept(String role) {
            return "the-" + role + ":" + role + ":" + HexFormat.of().formatHex(Keys.hash(key(role)));
        }
    }

    private static String key(String role) {
        return role + "-" + role;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/positions", "/v1/exports/stances.csv", "/v1/nothing", "/mcp"})
    void withoutAKeyNothingIsAnswered(String path) {
        given().get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"parley\""));
        given().header("X-API-Key", "guessed")
                .get(path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"));
    }

    @Test
    void healthAndMetricsAreOpen() {
        given().get("/q/health").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "reader, GET, /v1/positions, 200",
        "reviewer, GET, /v1/positions, 200",
        "operator, GET, /v1/positions, 200",
        "reader, POST, /v1/entities/person:nobody/merge, 403",
        "reviewer, POST, /v1/entities/person:nobody/merge, 400",
        "operator, POST, /v1/entities/person:nobody/merge, 400",
        "reader, POST, /v1/identity-decisions/7/undo, 403",
        "reader, GET, /v1/webhooks, 403",
        "reviewer, GET, /v1/webhooks, 403",
        "reviewer, POST, /v1/webhooks, 403",
    })
    void eachRoleMayItsPart(String role, String method, String path, int status) {
        assertThat(given().header("X-API-Key", key(role))
                        .contentType("application/json")
                        .body("{}")
                        .request(method, path)
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void whoMayNotIsToldWhichRoleMay() {
        Callers.areToldThatReviewersMay(given().header("Authorization", "Bearer " + key("reader")));
    }

    @Test
    void aDecisionIsMadeByWhoeverHasTheKey() {
        // Given
        Callers.readOf(SampleArticle.article("guarded")
                .person("e1", "Ottokar Klinkov", "harbour master", null)
                .person("e2", "Bruno Vasek", "pilot", null));

        // When
        String by = given().header("Authorization", "bearer " + key("reviewer"))
                .contentType("application/json")
                .body(Map.of("into", "Bruno Vasek", "by", "somebody else", "reason", "one man"))
                .post("/v1/entities/Ottokar Klinkov/merge")
                .then()
                .statusCode(200)
                .extract()
                .path("by");

        // Then
        assertThat(by).isEqualTo("the-reviewer");
    }

    @Test
    void aReaderCallsTools() {
        given().header("X-API-Key", key("reader"))
                .contentType("application/json")
                .body(Map.of("jsonrpc", "2.0", "id", 1, "method", "tools/list"))
                .post("/mcp")
                .then()
                .statusCode(200);
    }

    @Test
    void pagesOfConfiguredOriginsMayReadAnswers() {
        List<String> origins = List.of("https://desk.example", "https://elsewhere.example");
        assertThat(origins)
                .extracting(origin -> given().header("X-API-Key", key("reader"))
                        .header("Origin", origin)
                        .get("/v1/positions")
                        .header("Access-Control-Allow-Origin"))
                .containsExactly("https://desk.example", null);
    }
}
