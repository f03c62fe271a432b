package dev.parley.ingest.operations;

import static dev.parley.ingest.IngestApi.json;
import static dev.parley.ingest.IngestApi.newUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.IngestApi;
import dev.parley.ingest.SeverableDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
@WithTestResource(SeverableDatabase.class)
class DatabaseOutageQuarkusTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TestHTTPResource("/")
    URI address;

    private IngestApi api;

    @BeforeEach
    void connect() {
        api = new IngestApi(address);
    }

    @AfterEach
    void mend() {
        SeverableDatabase.mend();
    }

    @Test
    void saysSoWhileTheDatabaseIsAwayAndGoesOnAfterwards() {
        // Given
        String article = json("url", newUrl(), "text", "The union will talk.");
        assertThat(api.get("/q/health/ready").status()).isEqualTo(200);

        // When
        SeverableDatabase.cut();

        // Then
        await().atMost(SOON).until(() -> api.get("/q/health/ready").status() == 503);
        assertThat(api.get("/q/health/live").status()).isEqualTo(200);
        var refused = api.post(article);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.body().get("type").asText()).isEqualTo("https://parley.dev/problems/unavailable");
        var line = api.batch(article).get(0);
        assertThat(line.get("status").asText()).isEqualTo("rejected");
        assertThat(line.at("/problem/status").asInt()).isEqualTo(503);

        // When
        SeverableDatabase.mend();

        // Then
        await().atMost(SOON).until(() -> api.get("/q/health/ready").status() == 200);
        var taken = api.post(article);
        assertThat(taken.status()).isEqualTo(202);
        await().atMost(SOON).until(() -> api.stage(taken.id()).equals("sent"));
    }

    @Test
    void saysSoWhileTheDatabaseHangsAndLosesNothing() {
        // Given
        String article = json("url", newUrl(), "text", "The union will talk.");

        // When
        SeverableDatabase.hold();

        // Then
        var refused = api.post(article);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isNotNull();
        assertThat(refused.body().get("type").asText()).isEqualTo("https://parley.dev/problems/unavailable");
        assertThat(api.get("/q/health/live").status()).isEqualTo(200);

        // When
        SeverableDatabase.mend();

        // Then
        await().atMost(SOON).until(() -> api.post(article).status() / 100 == 2);
        var known = api.post(article);
        assertThat(known.status()).isEqualTo(200);
        await().atMost(SOON).until(() -> api.stage(known.id()).equals("sent"));
    }
}
