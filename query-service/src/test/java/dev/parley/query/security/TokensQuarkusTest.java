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
import io.restassured.specification.RequestSpecification;
import java.util.HexFormat;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Callers come with tokens that an issuer really signed, next to one who has a key. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
@WithTestResource(Issuer.class)
@TestProfile(TokensQuarkusTest.Trusting.class)
class TokensQuarkusTest {
    private static final String KEY = "the-key-of-a-script";

    /** The issuer has its own words for roles, in a claim of its own. */
    public static final class Trusting implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "parley.security.enabled", "true",
                    "parley.security.keys", "script:reader:" + HexFormat.of().formatHex(Keys.hash(KEY)),
                    "parley.security.token-roles.reviewer", "editors,analysts",
                    "quarkus.oidc.roles.role-claim-path", "desk/roles");
        }
    }

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String issuer;

    private String token(String name, String role) {
        return signed(name + "," + role + "," + Issuer.AUDIENCE + ",60,own");
    }

    private String signed(String wish) {
        return given().get(issuer + "/sign?" + wish).asString();
    }

    private static RequestSpecification bearing(String token) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{}");
    }

    @ParameterizedTest
    @CsvSource({
        "reader, GET, /v1/positions, 200",
        "analysts, GET, /v1/positions, 200",
        "operator, GET, /v1/positions, 200",
        "reader, POST, /v1/entities/person:nobody/merge, 403",
        "editors, POST, /v1/entities/person:nobody/merge, 400",
        "analysts, GET, /v1/webhooks, 403",
        "reviewer, GET, /v1/positions, 403",
        "guests, GET, /v1/positions, 403",
    })
    void aTokenMayWhatItsRolesMay(String role, String method, String path, int status) {
        assertThat(bearing(token("mara", role)).request(method, path).statusCode())
                .isEqualTo(status);
    }

    @Test
    void whoMayNotIsToldWhichRoleMay() {
        Callers.areToldThatReviewersMay(bearing(token("mara", "reader")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"mara,operator,parley,-600,own", "mara,operator,payroll,60,own", "mara,operator,parley,60,foreign"
            })
    void aTokenThatIsOverOrForOthersOrOfOthersIsNone(String wish) {
        bearing(signed(wish))
                .get("/v1/positions")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("invalid_token"))
                .body("title", equalTo("Unauthorized"));
    }

    @Test
    void whatIsNeitherKeyNorTokenIsNone() {
        bearing("guessed").get("/v1/positions").then().statusCode(401);
        given().header("X-API-Key", token("mara", "operator"))
                .get("/v1/positions")
                .then()
                .statusCode(401);
    }

    @Test
    void keysOpenWhatTheyDidBesideTokens() {
        bearing(KEY).get("/v1/positions").then().statusCode(200);
        bearing(KEY).get("/v1/webhooks").then().statusCode(403);
        given().header("X-API-Key", KEY).get("/v1/positions").then().statusCode(200);
    }

    @Test
    void decisionsAndCorrectionsAreMadeByWhoeverTheTokenNames() {
        // Given
        Callers.readOf(SampleArticle.article("trusting")
                .person("e1", "Jorunn Halvik", "harbour master", null)
                .person("e2", "Edda Marholm", "pilot", null)
                .statement("t1", "e1", null, "the harbour stays open", null));

        // When
        String merged = by(
                "/v1/entities/Jorunn Halvik/merge",
                Map.of("into", "Edda Marholm", "by", "somebody else", "reason", "one woman"));
        String corrected = by(
                "/v1/corrections",
                Map.of("article", "trusting", "statement", "t1", "verdict", "accept", "reason", "as it stands there"));

        // Then
        assertThat(merged).isEqualTo("mara");
        assertThat(corrected).isEqualTo("mara");
    }

    private String by(String path, Map<String, String> body) {
        return bearing(token("mara", "editors"))
                .body(body)
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .path("by");
    }
}
