package dev.parley.extract.deadletter;

import static dev.parley.extract.broker.TopicWriter.bytes;
import static dev.parley.extract.broker.TopicWriter.recordOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.EventHeaders;
import dev.parley.contracts.EventJson;
import dev.parley.contracts.EventType;
import dev.parley.contracts.InvalidEventException;
import dev.parley.contracts.Topics;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.extract.broker.Articles;
import dev.parley.extract.broker.TopicReader;
import dev.parley.extract.broker.TopicWriter;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class ReplayQuarkusTest {
    private static final long ALL = Long.MAX_VALUE;

    private final String prefix = UUID.randomUUID() + "-";

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> connection;

    private TopicWriter writer;

    @BeforeEach
    void connect() {
        writer = new TopicWriter();
        leaveLettersOfOtherTests(Topics.ARTICLES);
        leaveLettersOfOtherTests(Topics.EXTRACTIONS);
    }

    @AfterEach
    void disconnect() {
        writer.close();
    }

    @Test
    void anArticleThatCanBeExtractedNowIsExtractedOnceHoweverOftenTheReplayRuns() {
        // Given
        setAside(recordOf(Articles.english(prefix + "mended", 1)), Topics.ARTICLES);

        // When
        ReplayReport first = replay(Topics.ARTICLES, ALL, false);
        ReplayReport second = replay(Topics.ARTICLES, ALL, false);

        // Then
        assertThat(first.due()).isEqualTo(1);
        assertThat(first.toString())
                .contains("parley.articles.dlq: 1 dead letters", "1 × InvalidEventException: mended since");
        assertThat(second.due()).isZero();
        assertThat(read(Topics.EXTRACTIONS, 1)).hasSize(1);
    }

    @Test
    void anExtractionIsSentAgainAsItWas() {
        // Given
        ArticleExtracted extracted =
                EventJson.read(ArticleExtracted.class, """
                {"id": "%sx", "version": 1, "originId": "o-1", "text": "Yes.",
                 "extractor": {"version": "0.1.0", "codebook": "c"}}""".formatted(prefix).getBytes(UTF_8));
        ProducerRecord<byte[], byte[]> original =
                recordOf(extracted.id(), EventType.ARTICLE_EXTRACTED.type(), EventJson.write(extracted));
        Header[] headers = original.headers().toArray();
        setAside(original, Topics.EXTRACTIONS);

        // When
        replay(Topics.EXTRACTIONS, ALL, false);
        replay(Topics.EXTRACTIONS, ALL, false);

        // Then
        assertThat(read(Topics.EXTRACTIONS, 1)).singleElement().satisfies(sent -> {
            assertThat(sent.value()).isEqualTo(original.value());
            assertThat(sent.headers().toArray()).containsExactlyInAnyOrder(headers);
        });
    }

    @Test
    void aRecordThatANewerOneOfTheSameArticleHasOvertakenIsNotSent() {
        // Given
        writer.send(recordOf(prefix + "moved", EventType.ARTICLE_ACCEPTED.type(), bytes("broken")));
        writer.send(Articles.english(prefix + "moved", 2));
        writer.flush();
        assertThat(read(Topics.deadLetters(Topics.ARTICLES), 1)).hasSize(1);

        // When
        ReplayReport report = replay(Topics.ARTICLES, ALL, false);

        // Then
        assertThat(report.due()).isZero();
        assertThat(report.overtaken()).isEqualTo(1);
        assertThat(read(Topics.ARTICLES, 2)).hasSize(2);
    }

    @Test
    void aRecordThatIsStillBrokenBecomesADeadLetterAgain() {
        // Given
        writer.send(recordOf(prefix + "broken", EventType.ARTICLE_ACCEPTED.type(), bytes("broken")));
        writer.flush();
        ConsumerRecord<byte[], byte[]> first =
                read(Topics.deadLetters(Topics.ARTICLES), 1).get(0);

        // When
        replay(Topics.ARTICLES, ALL, false);

        // Then
        List<ConsumerRecord<byte[], byte[]>> letters = read(Topics.deadLetters(Topics.ARTICLES), 2);
        assertThat(letters).hasSize(2).extracting(ConsumerRecord::value).containsOnly(first.value());
        assertThat(letters.get(1).headers().headers(EventHeaders.DEAD_LETTER_OFFSET))
                .hasSize(1);
    }

    @Test
    void aDryRunTellsWhatWouldBeSentAndLeavesItToTheNextRun() {
        // Given
        setAside(recordOf(Articles.english(prefix + "dry", 1)), Topics.ARTICLES);

        // When
        ReplayReport dry = replay(Topics.ARTICLES, ALL, true);
        ReplayReport real = replay(Topics.ARTICLES, ALL, false);

        // Then
        assertThat(dry.due()).isEqualTo(1);
        assertThat(dry.toString()).contains("would be sent to parley.articles: 1");
        assertThat(real.due()).isEqualTo(1);
        assertThat(read(Topics.EXTRACTIONS, 1)).hasSize(1);
    }

    @Test
    void aLimitLeavesTheRestToTheNextRun() {
        // Given
        for (int i = 0; i < 3; i++) {
            setAside(recordOf(Articles.english(prefix + i, 1)), Topics.ARTICLES);
        }

        // When
        ReplayReport first = replay(Topics.ARTICLES, 2, false);
        ReplayReport second = replay(Topics.ARTICLES, 2, false);

        // Then
        assertThat(first.due()).isEqualTo(2);
        assertThat(second.due()).isEqualTo(1);
        assertThat(read(Topics.EXTRACTIONS, 3))
                .extracting(TopicReader::key)
                .containsExactlyInAnyOrder(prefix + 0, prefix + 1, prefix + 2);
    }

    @Test
    void twoReplaysDoNotRunAtTheSameTime() {
        // Given
        try (LetterBox held = new LetterBox(connection, Topics.ARTICLES)) {
            held.rewind(ALL);

            // When / Then
            assertThatExceptionOfType(ReplayFailedException.class)
                    .isThrownBy(() -> replay(Topics.ARTICLES, ALL, false))
                    .withMessageContaining("another replay of the topic is under way");
        }
    }

    /** Puts a record on the dead-letter topic as if it had stood beyond the live topic's present end. */
    private void setAside(ProducerRecord<byte[], byte[]> original, String topic) {
        ConsumerRecord<byte[], byte[]> unreadable =
                new ConsumerRecord<>(topic, 0, 1_000_000, original.key(), original.value());
        original.headers().forEach(unreadable.headers()::add);
        writer.send(DeadLetter.of(unreadable, new InvalidEventException("mended since", null)));
        writer.flush();
    }

    private ReplayReport replay(String topic, long limit, boolean dryRun) {
        return new Replay(connection, new ReplayOptions(topic, limit, dryRun)).run();
    }

    private void leaveLettersOfOtherTests(String topic) {
        try (LetterBox box = new LetterBox(connection, topic)) {
            box.rewind(ALL);
            for (List<Letter> letters = box.next(); !letters.isEmpty(); letters = box.next()) {
                box.take(letters);
            }
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String topic, int count) {
        try (TopicReader reader = TopicReader.ofKeys(topic, prefix)) {
            return reader.await(count);
        }
    }
}
