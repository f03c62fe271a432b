package dev.parley.query;

import static dev.parley.query.SampleArticle.article;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.parley.contracts.Stance;
import dev.parley.embedded.junit.EmbeddedStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The application as it is shipped, where it needs no keys: listening for this machine only. */
@QuarkusIntegrationTest
@TestProfile(PackagedIT.OnLoopback.class)
@WithTestResource(EmbeddedStack.class)
class PackagedIT {

    public static final class OnLoopback implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.host", "127.0.0.1");
        }
    }

    @Test
    void thePackagedApplicationProjectsAndAnswers() {
        // Given
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            // When
            topic.send(
                    article("packaged")
                            .state("e1", "Iran", "IRN")
                            .stance("p1", "e1", "packaged", Stance.Polarity.OPPOSE, Stance.Strength.FIRM, "no", null)
                            .build(),
                    "2026-02-01T00:00:00Z");
        }

        // Then
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> given().get("/v1/positions/Iran/packaged")
                .then()
                .statusCode(200)
                .body("position.polarity", equalTo("oppose")));
        given().get("/q/health").then().statusCode(200);
        given().get("/q/swagger-ui/").then().statusCode(200);
    }
}
