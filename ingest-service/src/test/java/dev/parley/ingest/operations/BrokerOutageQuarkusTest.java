package dev.parley.ingest.operations;

import static dev.parley.ingest.IngestApi.json;
import static dev.parley.ingest.IngestApi.newUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.IngestApi;
import dev.parley.ingest.StoppableBroker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
@WithTestResource(StoppableBroker.class)
@TestProfile(BrokerOutageQuarkusTest.LittlePatience.class)
class BrokerOutageQuarkusTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    public static final class LittlePatience implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.log.category.\"io.smallrye.reactive.messaging.kafka\".level", "OFF",
                    "parley.ingest.relay.overdue", "2s",
                    "parley.ingest.relay.gauge-interval", "200ms",
                    "parley.ingest.relay.longest-back-off", "1s",
                    "mp.messaging.outgoing.articles.delivery.timeout.ms", "2000",
                    "mp.messaging.outgoing.articles.request.timeout.ms", "1000",
                    "mp.messaging.outgoing.articles.max.block.ms", "1000");
        }
    }

    @TestHTTPResource("/")
    URI address;

    private IngestApi api;

    @BeforeEach
    void connect() {
        api = new IngestApi(address);
    }

    @AfterEach
    void mend() {
        StoppableBroker.back();
    }

    private JsonNode outboxCheck() {
        return StreamSupport.stream(
                        api.get("/q/health/ready").body().get("checks").spliterator(), false)
                .filter(check -> check.get("name").asText().equals("outbox"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsWhatItAcceptsWhileTheBrokerIsAwaySaysSoAndSendsItAfterwards() {
        // Given
        await().atMost(SOON).until(() -> api.get("/q/health/ready").status() == 200);

        // When
        StoppableBroker.away();
        List<String> accepted = IntStream.range(0, 20)
                .mapToObj(i -> api.post(json("url", newUrl(), "text", "Report " + i)))
                .map(answer -> {
                    assertThat(answer.status()).isEqualTo(202);
                    return answer.id();
                })
                .toList();

        // Then
        await().atMost(SOON).until(() -> outboxCheck().get("status").asText().equals("DOWN"));
        assertThat(api.get("/q/health/ready").status()).isEqualTo(503);
        assertThat(outboxCheck().at("/data/waiting").asInt()).isPositive();
        assertThat(api.get("/q/health/live").status()).isEqualTo(200);
        assertThat(api.stage(accepted.get(19))).isEqualTo("waiting");

        // When
        StoppableBroker.back();

        // Then
        await().atMost(SOON)
                .until(() -> accepted.stream().allMatch(id -> api.stage(id).equals("sent")));
        await().atMost(SOON).until(() -> api.get("/q/health/ready").status() == 200);
    }
}
