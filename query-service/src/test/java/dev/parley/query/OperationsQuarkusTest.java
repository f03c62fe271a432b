package dev.parley.query;

import static dev.parley.query.SampleArticle.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.parley.embedded.junit.EmbeddedStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What those who run the service look at. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class OperationsQuarkusTest {

    @Test
    void healthTellsOfTheChannelsAndTheDatabase() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name.join(',')", containsString("Reactive PostgreSQL"))
                .body("checks.name.join(',')", containsString("SmallRye Reactive Messaging"));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/started").then().statusCode(200);
    }

    @Test
    void metricsCountWhatWasProjected() {
        // When
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            topic.send(article("counted").state("e1", "Iran", "IRN").build(), "2026-02-01T00:00:00Z");
            topic.awaitProjected();
        }

        // Then
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("parley_articles_projected_total"))
                .body(containsString("parley_records_dead_lettered_total{topic=\"parley.extractions\"}"))
                .body(containsString("parley_lag_seconds"));
    }

    @Test
    void everyOperationIsDocumentedWithExamples() {
        // When
        JsonPath document =
                given().queryParam("format", "json").get("/q/openapi").jsonPath();

        // Then
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        assertThat(paths.keySet())
                .containsExactlyInAnyOrder(
                        "/v1/agreement",
                        "/v1/articles",
                        "/v1/articles/{id}",
                        "/v1/articles/{id}/gold",
                        "/v1/changes",
                        "/v1/changes.atom",
                        "/v1/corrections",
                        "/v1/corrections/{number}/undo",
                        "/v1/exports/actor-actor.graphml",
                        "/v1/exports/actor-issue.graphml",
                        "/v1/exports/annotations.jsonld",
                        "/v1/exports/discourse.csv",
                        "/v1/exports/events.csv",
                        "/v1/exports/events.ndjson",
                        "/v1/exports/positions.csv",
                        "/v1/exports/positions.ndjson",
                        "/v1/exports/stances.csv",
                        "/v1/exports/stances.ndjson",
                        "/v1/exports/statements.csv",
                        "/v1/exports/statements.ndjson",
                        "/v1/entities",
                        "/v1/entities/{id}",
                        "/v1/entities/{id}/merge",
                        "/v1/entities/{id}/pin",
                        "/v1/entities/{id}/split",
                        "/v1/disagreements",
                        "/v1/disagreements/{id}",
                        "/v1/identity-decisions",
                        "/v1/identity-decisions/{number}/undo",
                        "/v1/positions",
                        "/v1/positions/{holder}/{issue}",
                        "/v1/positions/{holder}/{issue}/windows",
                        "/v1/utterances",
                        "/v1/utterances/{id}",
                        "/v1/stances",
                        "/v1/search",
                        "/v1/webhooks",
                        "/v1/webhooks/{id}",
                        "/v1/webhooks/{id}/deliveries",
                        "/v1/webhooks/{id}/deliveries/{number}/redeliver",
                        "/v1/statements");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            assertThat(operation.get("summary")).as(path).isNotNull();
        }));
    }

    @Test
    void theDocumentNamesExactlyTheParametersThatAreTaken() {
        // Given
        JsonPath document =
                given().queryParam("format", "json").get("/q/openapi").jsonPath();

        List<String> listings = document.<String, Map<String, Object>>getMap("paths").entrySet().stream()
                .filter(path -> !path.getKey().contains("{") && path.getValue().containsKey("get"))
                .map(Map.Entry::getKey)
                .toList();

        // Then
        assertThat(listings).contains("/v1/positions", "/v1/search", "/v1/changes");
        for (String path : listings) {
            List<Map<String, String>> parameters = document.getList("paths.'" + path + "'.get.parameters");
            List<String> documented = (parameters == null ? List.<Map<String, String>>of() : parameters)
                    .stream()
                            .filter(parameter -> !"header".equals(parameter.get("in")))
                            .map(parameter -> parameter.containsKey("$ref")
                                    ? document.<String>get("components.parameters."
                                            + parameter.get("$ref").substring("#/components/parameters/".length())
                                            + ".name")
                                    : parameter.get("name"))
                            .toList();
            String refusal = given().queryParam("unheard-of", "x").get(path).path("detail");
            String taken = refusal.replaceFirst("there are no parameters|the parameters are ", "");
            assertThat(taken.isEmpty() ? List.of() : List.of(taken.split(", ")))
                    .as(path)
                    .containsExactlyInAnyOrderElementsOf(documented);
        }
    }
}
