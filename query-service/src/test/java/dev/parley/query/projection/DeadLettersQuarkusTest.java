package dev.parley.query.projection;

import static dev.parley.query.SampleArticle.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.EventHeaders;
import dev.parley.contracts.EventJson;
import dev.parley.contracts.EventType;
import dev.parley.contracts.InvalidEventException;
import dev.parley.contracts.Stance;
import dev.parley.contracts.Topics;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.ExtractionsTopic;
import dev.parley.query.ReadModel;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record that cannot be projected is set aside alone, as it came, with its cause. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class DeadLettersQuarkusTest {
    private static final String EXTRACTED = EventType.ARTICLE_EXTRACTED.type();
    private static final String TIME = "2026-02-01T00:00:00Z";

    @Test
    void aPoisonRecordAmongFiveHundredGoodOnesLeavesFiveHundredProjectedAndOneSetAside() {
        // Given
        byte[] poison = "{\"id\": \"poison\", \"version\": ".getBytes(StandardCharsets.UTF_8);

        // When
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            for (int number = 0; number < 500; number++) {
                topic.send(article("good-" + number).state("e1", "Iran", "IRN").build(), TIME);
                if (number == 250) {
                    topic.send("poison", EXTRACTED, TIME, poison);
                }
            }
            topic.awaitProjected();

            // Then
            assertThat(ReadModel.number("select count(*) from query.article where article_id like 'good-%'"))
                    .isEqualTo(500);
            List<ConsumerRecord<String, byte[]>> letters = topic.deadLetters("poison");
            assertThat(letters).hasSize(1);
            assertThat(letters.get(0).value()).isEqualTo(poison);
            assertThat(header(letters.get(0), EventHeaders.TYPE)).isEqualTo(EXTRACTED);
            assertThat(header(letters.get(0), EventHeaders.DEAD_LETTER_REASON)).startsWith("not JSON");
            assertThat(header(letters.get(0), EventHeaders.DEAD_LETTER_CAUSE))
                    .isEqualTo(InvalidEventException.class.getName());
            assertThat(header(letters.get(0), EventHeaders.DEAD_LETTER_TOPIC)).isEqualTo(Topics.EXTRACTIONS);
            assertThat(header(letters.get(0), EventHeaders.DEAD_LETTER_OFFSET)).matches("[0-9]+");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "not-verbatim, 'missiles, never', 'missiles, maybe', is not verbatim",
        "nul, A headline, A \\u0000 line, U+0000",
        "half-pair, A headline, A \\uD800 line, half a surrogate pair",
        "beyond-time, 2026-01-30, +999999999-01-30, years 1 to 9999",
        "without-extractor, '\"extractor\":{', '\"x\":{', extractor"
    })
    void whatCannotBeStoredVerbatimIsSetAside(String id, String words, String replacement, String reason) {
        // Given
        String json = new String(
                EventJson.write(article(id)
                        .state("e1", "Iran", "IRN")
                        .statement("s1", "e1", "e1", "anything", "2026-01-30")
                        .stance(
                                "p1",
                                "e1",
                                "issue",
                                Stance.Polarity.OPPOSE,
                                Stance.Strength.FIRM,
                                "missiles, never",
                                "s1")
                        .build()),
                StandardCharsets.UTF_8);
        String broken = id.equals("not-verbatim")
                ? json.replaceFirst("(?<=\"text\":\")missiles, never(?=\")", replacement)
                : id.equals("beyond-time")
                        ? json.replace("\"saidOn\":\"" + words, "\"saidOn\":\"" + replacement)
                        : json.replace(words, replacement);

        // When
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            topic.send(id, EXTRACTED, TIME, broken.getBytes(StandardCharsets.UTF_8));
            topic.awaitProjected();

            // Then
            assertThat(topic.deadLetters(id)).singleElement().satisfies(letter -> assertThat(
                            header(letter, EventHeaders.DEAD_LETTER_REASON))
                    .contains(reason));
            assertThat(ReadModel.number("select count(*) from query.article where article_id = '" + id + "'"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"unknown-type, dev.parley.something.else.v9", "other-topic, dev.parley.article.accepted.v1", "no-type,"
    })
    void whatDoesNotBelongOnTheTopicIsSetAside(String id, String type) {
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            // When
            topic.send(id, type, TIME, EventJson.write(article(id).build()));
            topic.awaitProjected();

            // Then
            assertThat(topic.deadLetters(id)).singleElement().satisfies(letter -> assertThat(
                            header(letter, EventHeaders.DEAD_LETTER_REASON))
                    .contains(EventHeaders.TYPE));
        }
    }

    @Test
    void whatTheDatabaseAloneRefusesIsFoundInItsBatchAndSetAside() {
        // Given
        ReadModel.execute("alter table query.article add constraint no_such_outlet check (outlet <> 'Refused Post')");

        // When
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            for (int number = 0; number < 50; number++) {
                String outlet = number == 20 ? "Refused Post" : "Accepted Post";
                topic.send(article("refused-" + number).outlet(outlet).build(), TIME);
            }
            topic.awaitProjected();

            // Then
            assertThat(ReadModel.number("select count(*) from query.article where article_id like 'refused-%'"))
                    .isEqualTo(49);
            assertThat(topic.deadLetters("refused-20")).hasSize(1);
        } finally {
            ReadModel.execute("alter table query.article drop constraint no_such_outlet");
        }
    }

    @Test
    void aRecordWithoutDataIsSetAside() {
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            // When
            topic.send("empty", EXTRACTED, TIME, null);
            topic.awaitProjected();

            // Then
            assertThat(topic.deadLetters("empty")).hasSize(1);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
