package dev.parley.query.projection;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A record as it came from the topic. */
record Source(ConsumerRecord<String, byte[]> kafka) {

    byte[] value() {
        return kafka.value();
    }

    /** The header's value, or null if the record has none of that name. */
    String header(String name) {
        Header header = kafka.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    String place() {
        return kafka.topic() + "-" + kafka.partition() + "@" + kafka.offset();
    }
}
