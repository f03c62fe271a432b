package dev.parley.extract.worker;

import dev.parley.contracts.Event;
import dev.parley.contracts.EventHeaders;
import dev.parley.contracts.EventJson;
import dev.parley.contracts.EventType;
import dev.parley.contracts.InvalidEventException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Reads a raw record as the event that its headers say it is. */
final class ArticleRecord {

    /**
     * The event in the record.
     *
     * @throws InvalidEventException if it is none that this service knows, or lies under another article's key
     */
    static Event read(ConsumerRecord<byte[], byte[]> from) {
        String name = header(from.headers(), EventHeaders.TYPE)
                .orElseThrow(() -> new InvalidEventException("no header " + EventHeaders.TYPE, null));
        EventType type =
                EventType.named(name).orElseThrow(() -> new InvalidEventException("unknown event type " + name, null));
        Event event = EventJson.read(type, from.value());
        if (!event.id().equals(key(from))) {
            throw new InvalidEventException("the record's key is not the article's id", null);
        }
        return event;
    }

    /** The key as text, or null; ill-formed bytes become replacement characters. */
    static String key(ConsumerRecord<byte[], byte[]> of) {
        return of.key() == null ? null : new String(of.key(), StandardCharsets.UTF_8);
    }

    /** When the event was produced, by its header, else when the broker got it. */
    static Instant time(ConsumerRecord<byte[], byte[]> of) {
        Instant received = Instant.ofEpochMilli(of.timestamp());
        try {
            return header(of.headers(), EventHeaders.TIME).map(Instant::parse).orElse(received);
        } catch (DateTimeParseException e) {
            return received;
        }
    }

    private static Optional<String> header(Headers headers, String name) {
        Header found = headers.lastHeader(name);
        return found == null || found.value() == null
                ? Optional.empty()
                : Optional.of(new String(found.value(), StandardCharsets.UTF_8));
    }

    private ArticleRecord() {}
}
