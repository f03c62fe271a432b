package dev.parley.ingest.outbox;

import static dev.parley.ingest.IngestApi.json;
import static dev.parley.ingest.IngestApi.newUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.contracts.EventHeaders;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.ArticleEvents;
import dev.parley.ingest.EventLoop;
import dev.parley.ingest.IngestApi;
import dev.parley.ingest.IngestConfig;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
@TestProfile(RelayQuarkusTest.NoRelayOfItsOwn.class)
class RelayQuarkusTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    public static final class NoRelayOfItsOwn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "parley.ingest.relay.enabled", "false",
                    "parley.ingest.relay.batch", "7",
                    "parley.ingest.relay.gauge-interval", "200ms");
        }
    }

    @TestHTTPResource("/")
    URI address;

    @Inject
    Relays relays;

    @Inject
    RelayPass pass;

    @Inject
    Outbox outbox;

    @Inject
    ArticleChannel channel;

    @Inject
    OutboxMetrics metrics;

    @Inject
    IngestConfig config;

    @Inject
    Vertx vertx;

    private final List<Relay> started = new ArrayList<>();
    private IngestApi api;

    @BeforeEach
    void connect() {
        api = new IngestApi(address);
    }

    @AfterEach
    void stop() {
        started.forEach(Relay::stop);
    }

    private void start(Relay relay) {
        started.add(relay);
        relay.start();
    }

    @Test
    void keepsTheOrderOfAnArticlesVersionsWithSeveralRelays() {
        // Given
        int articles = 20;
        int versions = 12;
        String prefix = newUrl();
        String[] lines = IntStream.range(0, articles * versions)
                .mapToObj(i -> json("url", prefix + "/" + i % articles, "text", "Version " + i / articles))
                .toArray(String[]::new);
        List<String> ids = api.batch(lines).stream()
                .map(result -> result.get("id").asText())
                .distinct()
                .toList();

        // When
        IntStream.range(0, 4).forEach(i -> start(relays.another()));

        // Then
        await().atMost(SOON)
                .until(() -> ids.stream().allMatch(id -> api.stage(id).equals("sent")));
        Map<String, List<Integer>> sent = new HashMap<>();
        for (ConsumerRecord<String, byte[]> event : ArticleEvents.all()) {
            sent.computeIfAbsent(event.key(), id -> new ArrayList<>()).add(version(event));
        }
        assertThat(ids).hasSize(articles);
        assertThat(ids).allSatisfy(id -> assertThat(sent.get(id))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, versions).boxed().toList()));
    }

    private static int version(ConsumerRecord<String, byte[]> event) {
        String id = header(event, EventHeaders.ID);
        return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Test
    void goesOnAtOnceWhileLaterVersionsWait() {
        // Given
        String url = newUrl();
        String[] lines = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> json("url", url, "text", "Version " + i))
                .toArray(String[]::new);
        String id = api.batch(lines).get(0).get("id").asText();

        // When
        while (EventLoop.apart(vertx)
                .run(() -> pass.run(config.relay().batch()))
                .await()
                .indefinitely()
                .more()) {
            assertThat(api.article(id).body().get("version").asInt()).isEqualTo(5);
        }

        // Then
        assertThat(api.stage(id)).isEqualTo("sent");
    }

    @Test
    void sendsAgainWhatWasSentButNotRemoved() {
        // Given
        String id =
                api.post(json("url", newUrl(), "text", "The union will talk.")).id();
        Uni<Object> crash = EventLoop.apart(vertx)
                .run(() -> Panache.withTransaction(() -> outbox.take(500)
                        .chain(events -> Uni.join()
                                .all(events.stream().map(channel::send).toList())
                                .andFailFast())
                        .chain(() ->
                                Uni.createFrom().failure(new IllegalStateException("killed before the removal")))));
        assertThat(crash.onFailure().recoverWithItem("rolled back").await().atMost(SOON))
                .isEqualTo("rolled back");
        assertThat(ArticleEvents.of(id)).hasSize(1);
        assertThat(api.stage(id)).isEqualTo("waiting");

        // When
        start(relays.another());

        // Then
        await().atMost(SOON).until(() -> api.stage(id).equals("sent"));
        var events = ArticleEvents.of(id);
        assertThat(events).hasSize(2);
        assertThat(header(events.get(0), EventHeaders.ID)).isEqualTo(header(events.get(1), EventHeaders.ID));
        assertThat(events.get(0).value()).isEqualTo(events.get(1).value());
    }

    @Test
    void keepsWhatTheBrokerDoesNotTakeAndSendsTheRest() {
        // Given
        String refused = api.post(json("url", newUrl(), "text", "Refused.")).id();
        String taken = api.post(json("url", newUrl(), "text", "Taken.")).id();
        AtomicBoolean down = new AtomicBoolean(true);
        Announcer flaky = event -> down.get() && event.eventId().startsWith(refused)
                ? Uni.createFrom().failure(new IllegalStateException("the broker is away"))
                : channel.send(event);

        // When
        start(new Relay(vertx, new RelayPass(outbox, flaky), metrics, config.relay()));

        // Then
        await().atMost(SOON).until(() -> api.stage(taken).equals("sent"));
        assertThat(api.stage(refused)).isEqualTo("waiting");
        assertThat(ArticleEvents.of(refused)).isEmpty();

        // When
        down.set(false);

        // Then
        await().atMost(SOON).until(() -> api.stage(refused).equals("sent"));
        assertThat(ArticleEvents.of(refused)).hasSize(1);
    }

    @Test
    void waitsUntilARelayRuns() {
        // Given
        String id =
                api.post(json("url", newUrl(), "text", "The union will talk.")).id();

        // When
        var waiting = api.article(id).body();

        // Then
        assertThat(waiting.at("/pipeline/stage").asText()).isEqualTo("waiting");
        assertThat(waiting.at("/pipeline/waitingSince").asText()).isNotBlank();
        assertThat(waiting.at("/pipeline/sentAt").isMissingNode()).isTrue();
        await().atMost(SOON)
                .until(() -> api.metric("parley_outbox_size") >= 1 && api.metric("parley_outbox_age_seconds") > 0);
    }
}
