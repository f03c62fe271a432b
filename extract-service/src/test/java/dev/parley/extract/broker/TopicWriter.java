package dev.parley.extract.broker;

import dev.parley.contracts.Event;
import dev.parley.contracts.EventHeaders;
import dev.parley.contracts.EventJson;
import dev.parley.contracts.EventType;
import dev.parley.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes records as ingest does, and some as nobody should. */
public final class TopicWriter implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;

    public TopicWriter() {
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        TopicReader.bootstrapServers(),
                        "linger.ms",
                        "5",
                        "max.request.size",
                        "10485760"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Sends an event to the articles' topic. */
    public void send(Event event) {
        send(recordOf(event));
    }

    public void send(ProducerRecord<byte[], byte[]> message) {
        producer.send(message);
    }

    /** Waits until the broker has all. */
    public void flush() {
        producer.flush();
    }

    /** The record of an event for the articles' topic. */
    public static ProducerRecord<byte[], byte[]> recordOf(Event event) {
        return recordOf(event.id(), EventType.of(event).type(), EventJson.write(event));
    }

    /** A record with CloudEvents headers and any data. */
    public static ProducerRecord<byte[], byte[]> recordOf(String key, String type, byte[] data) {
        ProducerRecord<byte[], byte[]> made = new ProducerRecord<>(Topics.ARTICLES, bytes(key), data);
        Map.of(
                        EventHeaders.SPEC_VERSION, "1.0",
                        EventHeaders.ID, UUID.randomUUID().toString(),
                        EventHeaders.SOURCE, "/parley/ingest",
                        EventHeaders.TYPE, type,
                        EventHeaders.SUBJECT, key,
                        EventHeaders.TIME, "2026-02-03T10:00:00Z",
                        EventHeaders.CONTENT_TYPE, "application/json")
                .forEach((name, value) -> made.headers().add(name, bytes(value)));
        return made;
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
