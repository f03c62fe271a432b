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
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
@TestProfile(OverloadQuarkusTest.FewPlaces.class)
class OverloadQuarkusTest {
    private static final int PLACES = 4;

    public static final class FewPlaces implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "parley.ingest.limits.concurrent", Integer.toString(PLACES), "parley.ingest.batch.concurrent", "1");
        }
    }

    @TestHTTPResource("/")
    URI address;

    private IngestApi api;

    @BeforeEach
    void connect() {
        api = new IngestApi(address);
    }

    /** A client that announces a body and sends none of it. */
    private Socket idle(String path, String contentType) throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + contentType
                                + "\r\nContent-Length: 1000\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void tellsClientsToComeAgainWhenAllPlacesAreTaken() throws IOException {
        // Given
        List<Socket> idle = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            idle.add(idle("/v1/articles", "application/json"));
        }
        String article = json("url", newUrl(), "text", "The union will talk.");

        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> api.post(article).status() == 503);
        var refused = api.post(article);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.body().get("type").asText()).isEqualTo("https://parley.dev/problems/busy");
        assertThat(api.get("/q/health/ready").status()).isEqualTo(200);

        // When
        for (Socket socket : idle) {
            socket.close();
        }

        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> api.post(article).status() / 100 == 2);
    }

    @Test
    void tellsWhenToSendABatchAgain() throws IOException {
        // Given
        try (Socket batch = idle("/v1/articles/batch", "application/x-ndjson")) {
            assertThat(batch.isConnected()).isTrue();

            // Then
            await().atMost(Duration.ofSeconds(20)).until(() -> batch().status() == 503);
            assertThat(batch().header("Retry-After")).isNotNull();
        }
    }

    private IngestApi.Answer batch() {
        return api.post("/v1/articles/batch", "application/x-ndjson", new byte[0]);
    }

    @Test
    void losesNothingThatItAcceptedUnderAStorm() {
        // Given
        int articles = 400;
        var clients = Executors.newFixedThreadPool(24);

        // When
        List<IngestApi.Answer> answers = IntStream.range(0, articles)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> api.post(json("url", newUrl(), "text", "Report " + i)), clients))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        clients.shutdown();

        // Then
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(202, 503));
        assertThat(answers).anySatisfy(answer -> assertThat(answer.status()).isEqualTo(503));
        List<String> accepted = answers.stream()
                .filter(answer -> answer.status() == 202)
                .map(IngestApi.Answer::id)
                .toList();
        assertThat(accepted).isNotEmpty();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> accepted.stream().allMatch(id -> api.stage(id).equals("sent")));
    }
}
