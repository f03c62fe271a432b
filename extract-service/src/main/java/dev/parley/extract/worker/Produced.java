package dev.parley.extract.worker;

import dev.parley.contracts.ArticleAccepted;
import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.ArticleWithdrawn;
import dev.parley.contracts.Event;
import dev.parley.contracts.EventHeaders;
import dev.parley.contracts.EventJson;
import dev.parley.contracts.EventType;
import dev.parley.contracts.InvalidEventException;
import dev.parley.contracts.Topics;
import dev.parley.extract.engine.ExtractionEngine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** What comes of one record: the event to announce and the record that announces it. */
record Produced(Event event, ProducerRecord<byte[], byte[]> announcement) {
    private static final String SOURCE = "/parley/extract";

    /**
     * An accepted article becomes an extraction; a withdrawal is the same event still, so it keeps its headers and data.
     *
     * @throws InvalidEventException if the record is no event of this topic
     */
    static Produced from(ConsumerRecord<byte[], byte[]> read, ExtractionEngine engine) {
        Event event = ArticleRecord.read(read);
        if (event instanceof ArticleAccepted accepted) {
            return extracted(read, engine.extract(accepted));
        }
        if (event instanceof ArticleWithdrawn) {
            return new Produced(
                    event, new ProducerRecord<>(Topics.EXTRACTIONS, null, read.key(), read.value(), read.headers()));
        }
        throw new InvalidEventException(EventType.of(event).type() + " does not belong on " + Topics.ARTICLES, null);
    }

    private static Produced extracted(ConsumerRecord<byte[], byte[]> read, ArticleExtracted event) {
        ProducerRecord<byte[], byte[]> announcement =
                new ProducerRecord<>(Topics.EXTRACTIONS, read.key(), EventJson.write(event));
        Headers headers = announcement.headers();
        add(headers, EventHeaders.SPEC_VERSION, "1.0");
        add(headers, EventHeaders.ID, UUID.randomUUID().toString());
        add(headers, EventHeaders.SOURCE, SOURCE);
        add(headers, EventHeaders.TYPE, EventType.ARTICLE_EXTRACTED.type());
        add(headers, EventHeaders.SUBJECT, event.id());
        add(headers, EventHeaders.TIME, Instant.now().toString());
        add(headers, EventHeaders.CONTENT_TYPE, "application/json");
        return new Produced(event, announcement);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
