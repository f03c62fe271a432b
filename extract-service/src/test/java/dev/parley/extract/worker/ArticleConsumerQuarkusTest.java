package dev.parley.extract.worker;

import static dev.parley.extract.broker.TopicReader.header;
import static dev.parley.extract.broker.TopicReader.key;
import static dev.parley.extract.broker.TopicWriter.bytes;
import static dev.parley.extract.broker.TopicWriter.recordOf;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.ArticleAccepted;
import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.ArticleWithdrawn;
import dev.parley.contracts.EventHeaders;
import dev.parley.contracts.EventJson;
import dev.parley.contracts.EventType;
import dev.parley.contracts.Golden;
import dev.parley.contracts.Topics;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.extract.broker.Articles;
import dev.parley.extract.broker.TopicReader;
import dev.parley.extract.broker.TopicWriter;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class ArticleConsumerQuarkusTest {
    private final String prefix = UUID.randomUUID() + "-";
    private TopicWriter writer;

    @BeforeEach
    void connect() {
        writer = new TopicWriter();
    }

    @AfterEach
    void disconnect() {
        writer.close();
    }

    @Test
    void aPoisonRecordAmongFiveHundredGoodOnesIsTheOnlyDeadLetter() {
        // Given
        ProducerRecord<byte[], byte[]> poison = recordOf(
                prefix + "poison", EventType.ARTICLE_ACCEPTED.type(), bytes("{\"id\": \"" + prefix + "poison\"}"));
        poison.headers().add("tenant", bytes("harbour"));

        // When
        for (int i = 0; i < 500; i++) {
            if (i == 250) {
                writer.send(poison);
            }
            writer.send(Articles.english(prefix + i, 1));
        }
        writer.flush();

        // Then
        assertThat(extractions(500)).hasSize(500).extracting(TopicReader::key).doesNotHaveDuplicates();
        assertThat(deadLetters(1)).singleElement().satisfies(letter -> {
            assertThat(key(letter)).isEqualTo(prefix + "poison");
            assertThat(letter.value()).isEqualTo(poison.value());
            assertThat(header(letter, "tenant")).isEqualTo("harbour");
            assertThat(header(letter, EventHeaders.TYPE)).isEqualTo(EventType.ARTICLE_ACCEPTED.type());
            assertThat(header(letter, EventHeaders.DEAD_LETTER_REASON)).contains("version");
            assertThat(header(letter, EventHeaders.DEAD_LETTER_CAUSE)).endsWith(".InvalidEventException");
            assertThat(header(letter, EventHeaders.DEAD_LETTER_TOPIC)).isEqualTo(Topics.ARTICLES);
            assertThat(header(letter, EventHeaders.DEAD_LETTER_PARTITION)).matches("\\d+");
            assertThat(header(letter, EventHeaders.DEAD_LETTER_OFFSET)).matches("\\d+");
        });
    }

    @Test
    void recordsThatAreNoEventsOfTheTopicAreSetAsideEachWithItsCause() {
        // Given
        ArticleAccepted article = Articles.english(prefix + "misplaced", 1);
        ProducerRecord<byte[], byte[]> bare =
                new ProducerRecord<>(Topics.ARTICLES, bytes(prefix + "bare"), EventJson.write(article));

        // When
        writer.send(bare);
        writer.send(recordOf(prefix + "bytes", EventType.ARTICLE_ACCEPTED.type(), new byte[] {(byte) 0xff, 0, 1}));
        writer.send(recordOf(prefix + "empty", EventType.ARTICLE_ACCEPTED.type(), null));
        writer.send(recordOf(prefix + "future", "dev.parley.article.translated.v1", bytes("{}")));
        writer.send(recordOf(prefix + "key", EventType.ARTICLE_ACCEPTED.type(), EventJson.write(article)));
        writer.send(recordOf(
                "golden-article", EventType.ARTICLE_EXTRACTED.type(), Golden.json(EventType.ARTICLE_EXTRACTED)));
        writer.flush();

        // Then
        assertThat(deadLetters(5))
                .extracting(letter -> key(letter).substring(prefix.length()), ArticleConsumerQuarkusTest::reason)
                .satisfiesExactlyInAnyOrder(
                        is -> assertThat(is.toList()).containsExactly("bare", "no header ce_type"),
                        is -> assertThat(is.toList().toString()).startsWith("[bytes, not JSON: "),
                        is -> assertThat(is.toList()).containsExactly("empty", "no data"),
                        is -> assertThat(is.toList())
                                .containsExactly("future", "unknown event type dev.parley.article.translated.v1"),
                        is -> assertThat(is.toList())
                                .containsExactly("key", "the record's key is not the article's id"));
        try (TopicReader reader = TopicReader.ofKeys(Topics.deadLetters(Topics.ARTICLES), "golden-article")) {
            assertThat(reader.await(1)).singleElement().satisfies(letter -> assertThat(reason(letter))
                    .isEqualTo("dev.parley.article.extracted.v1 does not belong on parley.articles"));
        }
    }

    @Test
    void anArticleDeliveredAgainIsExtractedTheSame() {
        // When
        writer.send(Articles.english(prefix + "twice", 1));
        writer.send(Articles.english(prefix + "twice", 1));
        writer.flush();

        // Then
        List<ConsumerRecord<byte[], byte[]>> found = extractions(2);
        assertThat(found).hasSize(2);
        assertThat(found.get(1).value()).isEqualTo(found.get(0).value());
        assertThat(header(found.get(1), EventHeaders.ID)).isNotEqualTo(header(found.get(0), EventHeaders.ID));
    }

    @Test
    void eventsOfOneArticleKeepTheirOrder() {
        // Given
        int articles = 40;
        String longText = Articles.TEXT + " " + (Articles.TEXT + " ").repeat(200);

        // When
        for (int i = 0; i < articles; i++) {
            writer.send(Articles.of(prefix + i, 1, "en", longText));
            writer.send(recordOf(prefix + i, EventType.ARTICLE_ACCEPTED.type(), bytes("broken")));
            writer.send(Articles.english(prefix + i, 2));
            writer.send(new ArticleWithdrawn(prefix + i, 3, null, "2026-02-03T10:00:00Z"));
        }
        writer.flush();

        // Then
        Map<String, List<Integer>> versions = extractions(3 * articles).stream()
                .collect(groupingBy(TopicReader::key, mapping(ArticleConsumerQuarkusTest::version, toList())));
        assertThat(versions).hasSize(articles).allSatisfy((id, order) -> assertThat(order)
                .containsExactly(1, 2, 3));
    }

    @Test
    void aWithdrawalIsPassedOnAsTheEventThatItIs() {
        // Given
        ProducerRecord<byte[], byte[]> withdrawal =
                recordOf(new ArticleWithdrawn(prefix + "gone", 2, "Retracted by the outlet", "2026-02-03T10:00:00Z"));

        // When
        writer.send(withdrawal);
        writer.flush();

        // Then
        assertThat(extractions(1)).singleElement().satisfies(passedOn -> {
            assertThat(passedOn.value()).isEqualTo(withdrawal.value());
            assertThat(passedOn.headers().toArray())
                    .contains(withdrawal.headers().toArray());
        });
    }

    @Test
    void anExtractionCarriesTheArticleAndCloudEventsHeaders() {
        // Given
        ArticleAccepted golden = (ArticleAccepted) Golden.event(EventType.ARTICLE_ACCEPTED);
        ArticleAccepted article = withId(golden, prefix + "golden");

        // When
        writer.send(article);
        writer.flush();

        // Then
        assertThat(extractions(1)).singleElement().satisfies(announced -> {
            ArticleExtracted extracted = EventJson.read(ArticleExtracted.class, announced.value());
            assertThat(extracted)
                    .usingRecursiveComparison()
                    .comparingOnlyFields(
                            "id",
                            "version",
                            "title",
                            "url",
                            "outlet",
                            "publisherGroup",
                            "agency",
                            "publishedAt",
                            "language",
                            "originId",
                            "text")
                    .isEqualTo(article);
            assertThat(extracted.zones()).containsAll(golden.zones());
            assertThat(header(announced, EventHeaders.SPEC_VERSION)).isEqualTo("1.0");
            assertThat(header(announced, EventHeaders.SOURCE)).isEqualTo("/parley/extract");
            assertThat(header(announced, EventHeaders.TYPE)).isEqualTo(EventType.ARTICLE_EXTRACTED.type());
            assertThat(header(announced, EventHeaders.SUBJECT)).isEqualTo(article.id());
            assertThat(header(announced, EventHeaders.CONTENT_TYPE)).isEqualTo("application/json");
            assertThat(Instant.parse(header(announced, EventHeaders.TIME))).isBeforeOrEqualTo(Instant.now());
        });
    }

    @Test
    void anArticleInAnotherLanguagePassesWithItsZonesOnly() {
        // Given
        ArticleAccepted golden = (ArticleAccepted) Golden.event(EventType.ARTICLE_ACCEPTED);
        ArticleAccepted french = new ArticleAccepted(
                prefix + "fr", 1, null, null, null, null, null, null, "fr-CA", "o-1", golden.text(), golden.zones());

        // When
        writer.send(french);
        writer.flush();

        // Then
        assertThat(extractions(1)).singleElement().satisfies(announced -> {
            ArticleExtracted extracted = EventJson.read(ArticleExtracted.class, announced.value());
            assertThat(extracted.zones()).isEqualTo(golden.zones());
            assertThat(extracted.entities()).isEmpty();
            assertThat(extracted.statements()).isEmpty();
            assertThat(extracted.stances()).isEmpty();
        });
    }

    @Test
    void aVeryLongArticlePassesWhole() {
        // Given
        byte[] noise = new byte[1_500_000];
        new Random(1).nextBytes(noise);
        String incompressible = Base64.getEncoder().encodeToString(noise);

        // When
        writer.send(Articles.of(prefix + "long", 1, "fr", incompressible));
        writer.flush();

        // Then
        assertThat(extractions(1)).singleElement().satisfies(announced -> assertThat(
                        EventJson.read(ArticleExtracted.class, announced.value())
                                .text())
                .isEqualTo(incompressible));
    }

    @Test
    void theTraceOfARecordGoesOnInWhatIsProducedFromIt() {
        // Given
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        String parent = "00f067aa0ba902b7";
        ProducerRecord<byte[], byte[]> traced = recordOf(Articles.english(prefix + "traced", 1));
        traced.headers().add("traceparent", bytes("00-" + trace + "-" + parent + "-01"));

        // When
        writer.send(traced);
        writer.flush();

        // Then
        assertThat(extractions(1)).singleElement().satisfies(announced -> assertThat(header(announced, "traceparent"))
                .startsWith("00-" + trace + "-")
                .doesNotContain(parent));
    }

    private List<ConsumerRecord<byte[], byte[]>> extractions(int count) {
        return read(Topics.EXTRACTIONS, count);
    }

    private List<ConsumerRecord<byte[], byte[]>> deadLetters(int count) {
        return read(Topics.deadLetters(Topics.ARTICLES), count);
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String topic, int count) {
        try (TopicReader reader = TopicReader.ofKeys(topic, prefix)) {
            return reader.await(count);
        }
    }

    private static String reason(ConsumerRecord<byte[], byte[]> letter) {
        return header(letter, EventHeaders.DEAD_LETTER_REASON);
    }

    private static int version(ConsumerRecord<byte[], byte[]> announced) {
        EventType type = EventType.named(header(announced, EventHeaders.TYPE)).orElseThrow();
        return EventJson.read(type, announced.value()).version();
    }

    private static ArticleAccepted withId(ArticleAccepted article, String id) {
        return new ArticleAccepted(
                id,
                article.version(),
                article.title(),
                article.url(),
                article.outlet(),
                article.publisherGroup(),
                article.agency(),
                article.publishedAt(),
                article.language(),
                article.originId(),
                article.text(),
                article.zones());
    }
}
