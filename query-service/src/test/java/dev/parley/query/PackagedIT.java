package dev.parley.query;

import static dev.parley.query.SampleArticle.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.parley.contracts.Stance;
import dev.parley.embedded.junit.EmbeddedStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The application as it is shipped. */
@QuarkusIntegrationTest
@WithTestResource(EmbeddedStack.class)
class PackagedIT {

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

    @Test
    void everyListingAndEveryFileAnswers() {
        // Given
        Map<String, Map<String, Object>> paths = given().accept(ContentType.JSON)
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        List<String> asked = paths.entrySet().stream()
                .filter(path -> path.getValue().containsKey("get"))
                .map(Map.Entry::getKey)
                .filter(path -> path.startsWith("/v1/") && !path.contains("{"))
                .toList();
        assertThat(asked).hasSizeGreaterThan(20);

        for (String path : asked) {
            // When / Then
            int status = given().get(path + (path.equals("/v1/search") ? "?q=ferry" : ""))
                    .statusCode();
            assertThat(status).as(path).isEqualTo(200);
        }
    }
}
