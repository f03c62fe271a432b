package dev.parley.ingest.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.IngestApi;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class NinjsQuarkusTest {

    @TestHTTPResource("/")
    URI address;

    private IngestApi api;

    @BeforeEach
    void connect() {
        api = new IngestApi(address);
    }

    private IngestApi.Answer post(String item) {
        return api.post("/v1/articles", "application/ninjs+json", item.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void takesInAnItemOfTheFirstVersion() {
        // When
        var answer = post("""
                {"uri": "urn:newsml:wire.example:%s", "type": "text", "pubstatus": "usable", "language": "en-GB",
                 "versioncreated": "2026-01-30T10:05:00Z", "headline": "Union ready to talk", "source": "The Wire",
                 "body_text": "The union will talk, its leader said.", "urgency": 3}
                """.formatted(UUID.randomUUID()));

        // Then
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        assertThat(answer.body().get("reference").asText()).startsWith("urn:newsml:wire.example:");
        JsonNode article = api.article(answer.id()).body();
        assertThat(article.get("title").asText()).isEqualTo("Union ready to talk");
        assertThat(article.get("agency").asText()).isEqualTo("The Wire");
        assertThat(article.get("language").asText()).isEqualTo("en");
        assertThat(article.get("publishedAt").asText()).startsWith("2026-01-30T10:05");
    }

    @Test
    void takesInAnItemOfTheSecondVersionAlsoInABatch() {
        // Given
        String url = IngestApi.newUrl();
        String item = """
                {"uri": "%s", "type": "text", "firstcreated": "2026-01-30T09:00:00+01:00",
                 "headlines": [{"role": "short", "value": "Talks"}, {"role": "main", "value": "Union ready to talk"}],
                 "infosources": [{"name": "The Wire"}],
                 "bodies": [{"contenttype": "text/html", "value": "<p>The union will talk on Friday, its leader said.</p>"}]}
                """.formatted(url).replace("\n", " ");

        // When
        var line = api.batch(item).get(0);

        // Then
        assertThat(line.get("status").asText()).isEqualTo("accepted");
        JsonNode article = api.article(line.get("id").asText()).body();
        assertThat(article.get("url").asText()).isEqualTo(url);
        assertThat(article.get("title").asText()).isEqualTo("Union ready to talk");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("{\"uri\": \"urn:1\", \"type\": \"picture\", \"headline\": \"Port\"}", "type"),
                Arguments.of(
                        "{\"uri\": \"urn:1\", \"pubstatus\": \"withheld\", \"body_text\": \"Talk.\"}", "pubstatus"),
                Arguments.of("{\"uri\": \"urn:1\", \"pubstatus\": \"canceled\"}", "pubstatus"),
                Arguments.of("{\"uri\": \"urn:1\", \"headline\": \"Talks\"}", "bodies"),
                Arguments.of(
                        "{\"uri\": \"urn:1\", \"headline\": \"%s\", \"body_text\": \"Talk.\"}"
                                .formatted("x".repeat(1001)),
                        "headline"),
                Arguments.of(
                        "{\"uri\": \"urn:1\", \"versioncreated\": \"Friday\", \"body_text\": \"Talk.\"}",
                        "versioncreated"),
                Arguments.of("{\"uri\": \"urn:1\", \"body_text\": \"Talk\\u0000.\"}", "body_text"),
                Arguments.of("""
                        {"uri": "urn:1", "headlines": [{"role": "short", "value": "Talks"}, {"role": "main", "value": "%s"}],
                         "bodies": [{"contenttype": "text/plain", "value": "Talk."}]}""".formatted("x".repeat(1001)), "headlines[1].value"),
                Arguments.of("""
                        {"uri": "urn:1", "bodies": [{"contenttype": "image/png", "value": "x"},
                            {"contenttype": "text/html", "value": "<p> </p>"}]}""", "bodies[1].value"),
                Arguments.of(
                        "{\"uri\": \"https://wire.example/%s\", \"body_text\": \"Talk.\"}".formatted("x".repeat(2000)),
                        "uri"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void namesWhatKeepsAnItemOut(String item, String field) {
        // When
        var answer = post(item);

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("field").asText()).isEqualTo(field);
    }
}
