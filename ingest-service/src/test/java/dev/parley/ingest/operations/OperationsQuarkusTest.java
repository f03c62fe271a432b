package dev.parley.ingest.operations;

import static dev.parley.ingest.IngestApi.json;
import static dev.parley.ingest.IngestApi.newUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.IngestApi;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class OperationsQuarkusTest {

    @TestHTTPResource("/")
    URI address;

    private IngestApi api;

    @BeforeEach
    void connect() {
        api = new IngestApi(address);
    }

    @Test
    void countsWhatComesInAndGoesOut() {
        // Given
        double accepted = api.metric("parley_articles_accepted_total{kind=\"new\"}");
        double changed = api.metric("parley_articles_accepted_total{kind=\"changed\"}");
        double duplicates = api.metric("parley_articles_duplicates_total");
        double rejected = api.metric("parley_articles_rejected_total");
        double withdrawn = api.metric("parley_articles_withdrawn_total");
        double sent = api.metric("parley_outbox_sent_total");
        String url = newUrl();

        // When
        api.post(json("url", url, "text", "One."));
        api.post(json("url", url, "text", "One."));
        String id = api.post(json("url", url, "text", "Two.")).id();
        api.post(json("url", url));
        api.withdraw(id, "");

        // Then
        assertThat(api.metric("parley_articles_accepted_total{kind=\"new\"}")).isEqualTo(accepted + 1);
        assertThat(api.metric("parley_articles_accepted_total{kind=\"changed\"}"))
                .isEqualTo(changed + 1);
        assertThat(api.metric("parley_articles_duplicates_total")).isEqualTo(duplicates + 1);
        assertThat(api.metric("parley_articles_rejected_total")).isEqualTo(rejected + 1);
        assertThat(api.metric("parley_articles_withdrawn_total")).isEqualTo(withdrawn + 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> api.metric("parley_outbox_sent_total") >= sent + 3);
        assertThat(api.metric("parley_outbox_size")).isNotNegative();
        assertThat(api.metric("parley_outbox_age_seconds")).isNotNegative();
        assertThat(api.metric("parley_lag_seconds{channel=\"extractions\"}")).isNotNegative();
    }

    @Test
    void isLiveReadyAndStarted() {
        // When
        var ready = api.get("/q/health/ready");

        // Then
        assertThat(api.get("/q/health/live").status()).isEqualTo(200);
        assertThat(api.get("/q/health/started").status()).isEqualTo(200);
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.response().body())
                .contains("PostgreSQL", "\"articles\"", "\"extractions\"", "\"dead-letters\"");
    }

    @Test
    void describesItsApi() {
        // When
        var document = api.get("/q/openapi?format=json").body();

        // Then
        assertThat(document.at("/info/title").asText()).contains("Parley");
        assertThat(document.at("/paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/v1/articles",
                        "/v1/articles/batch",
                        "/v1/articles/{id}",
                        "/v1/fetches",
                        "/v1/feeds",
                        "/v1/feeds/{id}",
                        "/v1/feeds/{id}/failures",
                        "/v1/feeds/{id}/polls",
                        "/v1/imports",
                        "/v1/imports/{id}",
                        "/v1/imports/{id}/failures",
                        "/v1/articles/{id}/versions",
                        "/v1/sources",
                        "/v1/sources/{domain}");
        assertThat(document.at("/paths/~1v1~1articles/post/requestBody/content").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("application/json", "application/ninjs+json", "text/plain", "text/html");
        assertThat(document.at("/components/schemas/Article/examples")).isNotEmpty();
        assertThat(api.get("/q/swagger-ui/").status()).isEqualTo(200);
    }
}
