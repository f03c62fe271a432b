package dev.parley.extract.health;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import dev.parley.embedded.junit.EmbeddedStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class HealthQuarkusTest {

    @Test
    void readinessCoversTheEngineAndTheChannels() {
        await().atMost(30, SECONDS).untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("Extraction engine", "SmallRye Reactive Messaging - readiness check"))
                .body("checks.find { it.name == 'Extraction engine' }.data.codebook", notNullValue())
                .body("checks.find { it.data != null && it.data.articles != null }.data.articles", containsString("OK"))
                .body(
                        "checks.find { it.data != null && it.data.extractions != null }.data.extractions",
                        containsString("OK")));
    }

    @Test
    void livenessCoversExtractionsThatNeverEnd() {
        given().get("/q/health/live")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'Overdue extractions' }.data.records", equalTo(0));
    }

    @Test
    void theMetricsOfTheSuiteAreThereFromTheStart() {
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("parley_articles_extracted_total"))
                .body(containsString("parley_records_dead_lettered_total{topic=\"parley.articles\"}"))
                .body(containsString("parley_lag_seconds"))
                .body(containsString("parley_extraction_duration_seconds_count"));
    }
}
