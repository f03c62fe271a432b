package dev.parley.query.answer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.embedded.junit.EmbeddedStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks the whole document of the API: who reads it alone can use every operation. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class DocumentQuarkusTest {
    private JsonPath document;

    @BeforeEach
    void theDocumentIsRead() {
        document = given().queryParam("format", "json").get("/q/openapi").jsonPath();
    }

    @Test
    void theDocumentIsOfTheVersionThatItSays() {
        assertThat(document.getString("openapi")).startsWith("3.1");
    }

    @Test
    void everyOperationSaysWhatItDoesAndHowItRefuses() {
        List<String> missing = new ArrayList<>();
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            String name = method + " " + path;
            for (String part : List.of("summary", "description", "operationId", "tags")) {
                if (operation.get(part) == null) {
                    missing.add(name + ": " + part);
                }
            }
            Map<String, Map<String, Object>> responses = map(operation.get("responses"));
            if (responses.keySet().stream().noneMatch(status -> status.startsWith("2"))) {
                missing.add(name + ": success");
            }
            responses.forEach((status, response) -> {
                Map<String, Map<String, Object>> content = map(response.get("content"));
                if (status.startsWith("4") && (content == null || !content.containsKey("application/problem+json"))) {
                    missing.add(name + ": problem " + status);
                }
                if (status.equals("200")
                        && (content == null
                                || content.values().stream()
                                        .anyMatch(
                                                type -> type.get("examples") == null && type.get("example") == null))) {
                    missing.add(name + ": example");
                }
            });
            if (!responses.containsKey("400")) {
                missing.add(name + ": 400");
            }
        }));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyParameterIsDescribedAndHasAType() {
        List<String> missing = new ArrayList<>();
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            List<Map<String, Object>> parameters = cast(operation.getOrDefault("parameters", List.of()));
            parameters.stream().map(this::resolved).forEach(parameter -> {
                if (parameter.get("description") == null || parameter.get("schema") == null) {
                    missing.add(method + " " + path + ": " + parameter.get("name"));
                }
            });
        }));
        assertThat(missing).isEmpty();
    }

    private Map<String, Object> resolved(Map<String, Object> parameter) {
        Object reference = parameter.get("$ref");
        return reference == null
                ? parameter
                : document.getMap(reference.toString().substring(2).replace('/', '.'));
    }

    private static <V> Map<String, V> map(Object value) {
        return cast(value);
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
