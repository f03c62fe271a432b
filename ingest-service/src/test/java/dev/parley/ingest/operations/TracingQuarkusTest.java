package dev.parley.ingest.operations;

import static dev.parley.ingest.IngestApi.json;
import static dev.parley.ingest.IngestApi.newUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.ArticleEvents;
import dev.parley.ingest.IngestApi;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class TracingQuarkusTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    @TestHTTPResource("/")
    URI address;

    @Test
    void carriesTheTraceOfAPostThroughTheOutboxToTheBroker() {
        // Given
        IngestApi api = new IngestApi(address);
        String parent = "00-" + TRACE + "-" + CALLER + "-01";

        // When
        var answer = api.send(api.request("/v1/articles")
                .header("Content-Type", "application/json")
                .header("traceparent", parent)
                .POST(BodyPublishers.ofString(json("url", newUrl(), "text", "The union will talk."))));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !ArticleEvents.of(answer.id()).isEmpty());
        var header = ArticleEvents.of(answer.id()).get(0).headers().lastHeader("traceparent");
        assertThat(new String(header.value(), StandardCharsets.UTF_8))
                .startsWith("00-" + TRACE + "-")
                .doesNotContain(CALLER);
    }
}
