package dev.parley.query.security;

import static io.restassured.RestAssured.given;

import dev.parley.embedded.junit.EmbeddedStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The issuer of tokens cannot be reached, neither at the start nor later. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
@TestProfile(SilentIssuerQuarkusTest.Unreachable.class)
class SilentIssuerQuarkusTest {
    private static final String KEY = "the-key-of-a-script";

    /** On port 1 nobody listens. */
    public static final class Unreachable implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "parley.security.enabled", "true",
                    "parley.security.keys", "script:reader:" + HexFormat.of().formatHex(Keys.hash(KEY)),
                    "quarkus.oidc.tenant-enabled", "true",
                    "quarkus.oidc.auth-server-url", "http://127.0.0.1:1",
                    "quarkus.oidc.token.audience", "parley");
        }
    }

    @Test
    void tokensWaitForTheIssuerAndKeysDoNot() {
        given().header("Authorization", "Bearer e30.e30.e30")
                .get("/v1/positions")
                .then()
                .statusCode(503)
                .contentType("application/problem+json");
        given().header("Authorization", "Bearer " + KEY)
                .get("/v1/positions")
                .then()
                .statusCode(200);
    }
}
