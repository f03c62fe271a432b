package dev.parley.extract.deadletter;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Which dead letters a newer record of the same key has overtaken on the live topic. Sent again they would come after
 * that record, and compaction would keep the older one of the two.
 */
final class Overtaken {
    private static final Duration POLL = Duration.ofMillis(200);

    private final String topic;
    private final Map<TopicPartition, Map<ByteBuffer, Long>> newest = new HashMap<>();
    private final Map<TopicPartition, Long> oldestLetters = new HashMap<>();

    Overtaken(String topic) {
        this.topic = topic;
    }

    /** Takes note that the letter will be asked about. */
    void expect(Letter letter) {
        if (letter.key().isPresent()
                && letter.partition(topic).isPresent()
                && letter.offset().isPresent()) {
            TopicPartition partition = letter.partition(topic).get();
            long offset = letter.offset().get();
            newest.computeIfAbsent(partition, unseen -> new HashMap<>())
                    .putIfAbsent(letter.key().get(), offset);
            oldestLetters.merge(partition, offset, Math::min);
        }
    }

    /** Reads the live topic from the oldest of those letters on. */
    void search(Map<String, Object> connection) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(connection, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            oldestLetters.forEach((partition, oldest) -> search(consumer, partition, oldest + 1));
        }
    }

    private void search(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long from) {
        consumer.assign(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        consumer.seek(partition, from);
        Map<ByteBuffer, Long> seen = newest.get(partition);
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> next : consumer.poll(POLL)) {
                if (next.key() != null) {
                    seen.computeIfPresent(ByteBuffer.wrap(next.key()), (key, offset) -> next.offset());
                }
            }
        }
    }

    /** Whether a newer record was found; never of a letter that does not tell where it stood. */
    boolean isOvertaken(Letter letter) {
        return letter.partition(topic)
                .map(newest::get)
                .flatMap(seen -> letter.key().map(seen::get))
                .flatMap(last -> letter.offset().map(own -> last > own))
                .orElse(false);
    }
}
