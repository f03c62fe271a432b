package dev.parley.ingest.feed;

import static dev.parley.ingest.IngestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.IngestApi;
import dev.parley.ingest.fetch.LoopbackIsAllowed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
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
@TestProfile(LoopbackIsAllowed.class)
class FeedApiQuarkusTest {

    @TestHTTPResource("/")
    URI address;

    @Inject
    FeedSchedule schedule;

    private IngestApi api;

    @BeforeEach
    void connect() {
        api = new IngestApi(address);
    }

    private IngestApi.Answer post(String path, String json) {
        return api.post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void canBeRegisteredLookedAtChangedAndForgotten() {
        // Given
        String url = "http://127.0.0.1/" + UUID.randomUUID();

        // When
        var registered = post("/v1/feeds", json("url", url, "outlet", "The Gazette", "every", "PT30M"));
        String id = registered.id();
        var again = post("/v1/feeds", json("url", url));
        var changed = api.send(api.request("/v1/feeds/" + id)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(
                        "{\"url\": \"" + url + "\", \"outlet\": \"The Courier\", \"paused\": true}")));

        // Then
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.header("Location")).endsWith("/v1/feeds/" + id);
        assertThat(registered.body().get("every").asText()).isEqualTo("PT30M");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().get("detail").asText()).contains("/v1/feeds/" + id);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().get("outlet").asText()).isEqualTo("The Courier");
        assertThat(changed.body().get("every").asText()).isEqualTo("PT15M");
        assertThat(schedule.pollWhatIsDue()).isZero();
        assertThat(api.get("/v1/feeds").body().findValuesAsText("id")).contains(id);

        // When
        var removed = api.send(api.request("/v1/feeds/" + id).DELETE());

        // Then
        assertThat(removed.status()).isEqualTo(204);
        assertThat(api.get("/v1/feeds/" + id).status()).isEqualTo(404);
        assertThat(api.get("/v1/feeds/" + id).body().get("type").asText())
                .isEqualTo("https://parley.dev/problems/unknown-feed");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("{}", "invalid-field", "url"),
                Arguments.of("{\"url\": 5}", "invalid-field", "url"),
                Arguments.of(json("url", "gazette"), "invalid-field", "url"),
                Arguments.of(json("url", "http://10.0.0.1/rss"), "refused-address", "url"),
                Arguments.of(json("url", "http://127.0.0.1/rss", "every", "PT1S"), "invalid-field", "every"),
                Arguments.of(json("url", "http://127.0.0.1/rss", "every", "often"), "invalid-field", "every"),
                Arguments.of(json("url", "http://127.0.0.1/rss", "language", "Dutch"), "invalid-field", "language"),
                Arguments.of("{\"url\": \"http://127.0.0.1/rss\", \"paused\": \"no\"}", "invalid-field", "paused"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void namesWhatIsWrongWithAFeed(String feed, String type, String field) {
        // When
        var answer = post("/v1/feeds", feed);

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("type").asText()).isEqualTo("https://parley.dev/problems/" + type);
        assertThat(answer.body().get("field").asText()).isEqualTo(field);
    }
}
