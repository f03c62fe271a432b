package dev.parley.extract.deadletter;

import dev.parley.contracts.EventHeaders;
import dev.parley.contracts.InvalidEventException;
import dev.parley.contracts.Topics;
import dev.parley.extract.engine.ExtractionOverdueException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A record as it came, with headers that say where it stood and what was wrong with it. */
public final class DeadLetter {

    /** The record to send to the dead-letter topic of the topic that the unreadable one came from. */
    public static ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> unreadable, Throwable cause) {
        Headers headers = withoutCause(unreadable.headers());
        add(headers, EventHeaders.DEAD_LETTER_REASON, reason(cause));
        add(headers, EventHeaders.DEAD_LETTER_CAUSE, cause.getClass().getName());
        add(headers, EventHeaders.DEAD_LETTER_TOPIC, unreadable.topic());
        add(headers, EventHeaders.DEAD_LETTER_PARTITION, Integer.toString(unreadable.partition()));
        add(headers, EventHeaders.DEAD_LETTER_OFFSET, Long.toString(unreadable.offset()));
        return new ProducerRecord<>(
                Topics.deadLetters(unreadable.topic()), null, unreadable.key(), unreadable.value(), headers);
    }

    /** What was wrong, in one line; of an exception whose message might carry an article's words, its kind and place. */
    public static String reason(Throwable cause) {
        boolean free = cause instanceof InvalidEventException
                || cause instanceof ExtractionOverdueException
                || cause instanceof RecordTooLargeException;
        return free
                ? cause.getMessage()
                : "the extractor failed: " + cause.getClass().getSimpleName() + place(cause);
    }

    private static String place(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }

    /** A copy of the headers as they were before the record became a dead letter. */
    static Headers withoutCause(Headers headers) {
        Headers original = new RecordHeaders(headers);
        original.remove(EventHeaders.DEAD_LETTER_REASON)
                .remove(EventHeaders.DEAD_LETTER_CAUSE)
                .remove(EventHeaders.DEAD_LETTER_TOPIC)
                .remove(EventHeaders.DEAD_LETTER_PARTITION)
                .remove(EventHeaders.DEAD_LETTER_OFFSET);
        return original;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private DeadLetter() {}
}
