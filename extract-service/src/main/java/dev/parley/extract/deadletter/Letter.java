package dev.parley.extract.deadletter;

import dev.parley.contracts.EventHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** A dead letter as it was found on its topic. */
record Letter(ConsumerRecord<byte[], byte[]> found) {

    /** Whose it is, in a form that can be compared; empty for a record without a key, which no compacted topic takes. */
    Optional<ByteBuffer> key() {
        return Optional.ofNullable(found.key()).map(ByteBuffer::wrap);
    }

    /** The partition where the record stood, if the letter tells. */
    Optional<TopicPartition> partition(String topic) {
        return header(EventHeaders.DEAD_LETTER_PARTITION)
                .map(partition -> new TopicPartition(topic, Integer.parseInt(partition)));
    }

    /** The offset where the record stood, if the letter tells. */
    Optional<Long> offset() {
        return header(EventHeaders.DEAD_LETTER_OFFSET).map(Long::parseLong);
    }

    /** The kind of exception and what it said. */
    String cause() {
        String kind = header(EventHeaders.DEAD_LETTER_CAUSE).orElse("unknown cause");
        return kind.substring(kind.lastIndexOf('.') + 1)
                + header(EventHeaders.DEAD_LETTER_REASON)
                        .map(reason -> ": " + reason)
                        .orElse("");
    }

    /** The record as it was before it was set aside. */
    ProducerRecord<byte[], byte[]> original(String topic) {
        return new ProducerRecord<>(topic, null, found.key(), found.value(), DeadLetter.withoutCause(found.headers()));
    }

    private Optional<String> header(String name) {
        Header header = found.headers().lastHeader(name);
        return header == null ? Optional.empty() : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }
}
