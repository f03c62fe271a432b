package dev.parley.ingest.pipeline;

import static dev.parley.ingest.IngestApi.json;
import static dev.parley.ingest.IngestApi.newUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.contracts.EventHeaders;
import dev.parley.contracts.Topics;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.ArticleEvents;
import dev.parley.ingest.IngestApi;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class PipelineFollowerQuarkusTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TestHTTPResource("/")
    URI address;

    private IngestApi api;
    private KafkaProducer<String, byte[]> others;

    @BeforeEach
    void connect() {
        api = new IngestApi(address);
        others = new KafkaProducer<>(
                Map.of("bootstrap.servers", ArticleEvents.broker()), new StringSerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void disconnect() {
        others.close();
    }

    private String newArticle() {
        String id =
                api.post(json("url", newUrl(), "text", "The union will talk.")).id();
        await().atMost(SOON).until(() -> api.stage(id).equals("sent"));
        return id;
    }

    private static String event(String id, int version) {
        return "{\"id\": \"" + id + "\", \"version\": " + version + ", \"text\": \"x\", \"zones\": [{\"id\": \"no\"}]}";
    }

    private void extracted(String id, int version, long at) {
        others.send(new ProducerRecord<>(
                Topics.EXTRACTIONS, null, at, id, event(id, version).getBytes(StandardCharsets.UTF_8)));
    }

    private void failed(String topic, String id, String value, long at) {
        var letter =
                new ProducerRecord<>(Topics.deadLetters(topic), null, at, id, value.getBytes(StandardCharsets.UTF_8));
        letter.headers()
                .add(EventHeaders.DEAD_LETTER_TOPIC, topic.getBytes(StandardCharsets.UTF_8))
                .add(EventHeaders.DEAD_LETTER_REASON, "no text\0".getBytes(StandardCharsets.UTF_8))
                .add(EventHeaders.DEAD_LETTER_CAUSE, "java.lang.Broken".getBytes(StandardCharsets.UTF_8));
        others.send(letter);
    }

    @Test
    void tellsWhenAnArticleWasSentAndExtracted() {
        // Given
        String id = newArticle();
        long at = System.currentTimeMillis();

        // When
        extracted(id, 1, at);

        // Then
        await().atMost(SOON).until(() -> api.stage(id).equals("extracted"));
        var pipeline = api.article(id).body().get("pipeline");
        assertThat(pipeline.get("sentAt").asText()).isNotBlank();
        assertThat(Instant.parse(pipeline.get("extractedAt").asText()).toEpochMilli())
                .isEqualTo(at);
    }

    @Test
    void tellsWhyAnArticleFailed() {
        // Given
        String id = newArticle();

        // When
        failed(Topics.ARTICLES, id, event(id, 1), System.currentTimeMillis());

        // Then
        await().atMost(SOON).until(() -> api.stage(id).equals("failed"));
        var failure = api.article(id).body().at("/pipeline/failure");
        assertThat(failure.get("topic").asText()).isEqualTo(Topics.ARTICLES);
        assertThat(failure.get("reason").asText()).isEqualTo("no text");
        assertThat(failure.get("cause").asText()).isEqualTo("java.lang.Broken");
    }

    @Test
    void letsTheLaterOfFailureAndExtractionStandWhateverComesFirst() {
        // Given
        String replayed = newArticle();
        String projectionFailed = newArticle();
        long now = System.currentTimeMillis();

        // When
        extracted(replayed, 1, now + 1000);
        failed(Topics.ARTICLES, replayed, event(replayed, 1), now);
        failed(Topics.EXTRACTIONS, projectionFailed, event(projectionFailed, 1), now + 1000);
        extracted(projectionFailed, 1, now);
        String last = newArticle();
        extracted(last, 1, now);
        failed(Topics.ARTICLES, last, event(last, 1), now + 1);

        // Then
        await().atMost(SOON).until(() -> api.stage(last).equals("failed"));
        await().atMost(SOON).until(() -> api.stage(projectionFailed).equals("failed"));
        assertThat(api.stage(replayed)).isEqualTo("extracted");
    }

    @Test
    void doesNotTakeAnEarlierVersionsExtractionForThatOfTheCurrentOne() {
        // Given
        String url = newUrl();
        String id = api.post(json("url", url, "text", "One.")).id();
        api.post(json("url", url, "text", "Two."));
        String other = newArticle();

        // When
        extracted(id, 1, System.currentTimeMillis());
        extracted(other, 1, System.currentTimeMillis());

        // Then
        await().atMost(SOON).until(() -> api.stage(other).equals("extracted"));
        assertThat(api.stage(id)).isIn("waiting", "sent");
    }

    @Test
    void passesOverRecordsThatNameNoKnownVersion() {
        // Given
        String id = newArticle();
        long now = System.currentTimeMillis();

        // When
        others.send(new ProducerRecord<>(Topics.EXTRACTIONS, id, new byte[] {1, 2, 3}));
        others.send(new ProducerRecord<>(Topics.EXTRACTIONS, id, null));
        extracted("aaaaaaaaaaaaaaaaaaaaaaaaaa", 1, now);
        extracted(id, 7, now);
        failed(Topics.ARTICLES, id, "not JSON", now);
        extracted(id, 1, now);

        // Then
        await().atMost(SOON).until(() -> api.stage(id).equals("extracted"));
    }
}
