package dev.parley.extract.worker;

import static dev.parley.extract.broker.TopicReader.header;
import static dev.parley.extract.broker.TopicReader.key;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.Entity;
import dev.parley.contracts.EventHeaders;
import dev.parley.contracts.ExtractorStamp;
import dev.parley.contracts.Topics;
import dev.parley.contracts.Zone;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.extract.Article;
import dev.parley.extract.Extraction;
import dev.parley.extract.TextSize;
import dev.parley.extract.broker.Articles;
import dev.parley.extract.broker.TopicReader;
import dev.parley.extract.broker.TopicWriter;
import dev.parley.extract.engine.ExtractionEngine;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FragileEngineQuarkusTest.FragileEngine.class)
@WithTestResource(EmbeddedStack.class)
class FragileEngineQuarkusTest {
    private final String prefix = UUID.randomUUID() + "-";

    @Test
    void anArticleThatTheEngineCannotBearIsSetAsideAloneWithTheCause() {
        // When
        try (TopicWriter writer = new TopicWriter()) {
            for (String fate : List.of("fine", "throws", "overflows", "lies", "swells", "never ends", "as fine")) {
                writer.send(Articles.of(prefix + fate, 1, "en", fate));
            }
            writer.flush();
        }

        // Then
        assertThat(read(Topics.EXTRACTIONS, 2))
                .extracting(TopicReader::key)
                .containsExactlyInAnyOrder(prefix + "fine", prefix + "as fine");
        Map<String, String> reasons = read(Topics.deadLetters(Topics.ARTICLES), 5).stream()
                .collect(toMap(
                        letter -> key(letter).substring(prefix.length()),
                        letter -> header(letter, EventHeaders.DEAD_LETTER_REASON)));
        assertThat(reasons).containsOnlyKeys("throws", "overflows", "lies", "swells", "never ends");
        assertThat(reasons.get("throws"))
                .startsWith("the extractor failed: IllegalStateException at ")
                .doesNotContain("words of the article");
        assertThat(reasons.get("overflows")).startsWith("the extractor failed: StackOverflowError at ");
        assertThat(reasons.get("lies")).startsWith("the extraction is not sound: zones ends at 99");
        assertThat(reasons.get("swells")).contains("larger than 10485760");
        assertThat(reasons.get("never ends")).isEqualTo("extraction took longer than 2000 ms");
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String topic, int count) {
        try (TopicReader reader = TopicReader.ofKeys(topic, prefix)) {
            return reader.await(count);
        }
    }

    /** An engine that does to a text what the text says. */
    @Alternative
    public static class FragileEngine implements QuarkusTestProfile {
        private static final ExtractorStamp STAMP = new ExtractorStamp("fragile", "none");

        @Produces
        @Singleton
        ExtractionEngine engine() {
            return new ExtractionEngine(FragileEngine::extract, STAMP);
        }

        private static Extraction extract(Article article) {
            int end =
                    switch (article.text()) {
                        case "throws" -> throw new IllegalStateException("words of the article");
                        case "overflows" -> throw new StackOverflowError();
                        case "never ends" -> waitForInterrupt();
                        case "lies" -> 99;
                        default -> 1;
                    };
            return new Extraction(
                    List.of(new Zone(Zone.Kind.BODY, 0, end)),
                    article.text().equals("swells") ? List.of(largerThanARecordMayBe()) : List.of(),
                    List.of(),
                    List.of(),
                    STAMP,
                    TextSize.UNREAD);
        }

        private static Entity largerThanARecordMayBe() {
            return new Entity("e1", "e".repeat(11_000_000), Entity.Type.GROUP, null, null, null, null, List.of());
        }

        private static int waitForInterrupt() {
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
            }
            return 1;
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(FragileEngine.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("parley.extract.time-limit", "2s");
        }
    }
}
