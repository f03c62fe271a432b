package dev.parley.extract.deadletter;

import dev.parley.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The dead letters of one topic that no replay has taken yet, up to those that were there when it was opened. One replay
 * at a time has it open, by membership of a consumer group.
 */
final class LetterBox implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    /** How long the broker may take to let this replay in. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends;
    private long left;

    /**
     * Opens the box of the live topic's dead letters.
     *
     * @throws ReplayFailedException if another replay has it open
     */
    LetterBox(Map<String, Object> connection, String topic) {
        String deadLetters = Topics.deadLetters(topic);
        String group = deadLetters + ".replay";
        refuseIfOpen(connection, group);
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        // Between two polls the live topic may be searched from end to end.
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, Integer.MAX_VALUE);
        // Of two that open at the same moment the one that has the letters keeps them.
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(CooperativeStickyAssignor.class));
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(deadLetters));
        ends = consumer.endOffsets(awaitAssignment());
    }

    private static void refuseIfOpen(Map<String, Object> connection, String group) {
        try (Admin admin = Admin.create(connection)) {
            boolean free = admin.describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .get(group)
                    .get()
                    .members()
                    .isEmpty();
            if (!free) {
                throw alreadyOpen();
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw new ReplayFailedException(
                        "cannot ask for other replays: " + e.getCause().getMessage(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReplayFailedException("interrupted", e);
        }
    }

    private Set<TopicPartition> awaitAssignment() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.assignment().isEmpty()) {
            if (System.nanoTime() > deadline) {
                consumer.close();
                throw alreadyOpen();
            }
            consumer.poll(POLL);
        }
        return consumer.assignment();
    }

    private static ReplayFailedException alreadyOpen() {
        return new ReplayFailedException("another replay of the topic is under way, or ended badly seconds ago", null);
    }

    /** Begins with the first letter that was not taken. */
    void rewind(long limit) {
        left = limit;
        Map<TopicPartition, OffsetAndMetadata> taken = consumer.committed(ends.keySet());
        ends.keySet().forEach(partition -> {
            OffsetAndMetadata position = taken.get(partition);
            if (position == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, position);
            }
        });
    }

    /** The next letters; none at the end. */
    List<Letter> next() {
        List<Letter> letters = new ArrayList<>();
        while (letters.isEmpty() && left > 0 && isMore()) {
            for (ConsumerRecord<byte[], byte[]> found : consumer.poll(POLL)) {
                if (left > 0 && found.offset() < end(found)) {
                    letters.add(new Letter(found));
                    left--;
                }
            }
        }
        return letters;
    }

    /** Never gives these letters again. */
    void take(List<Letter> letters) {
        Map<TopicPartition, OffsetAndMetadata> taken = new HashMap<>();
        for (Letter letter : letters) {
            taken.put(
                    partition(letter.found()),
                    new OffsetAndMetadata(letter.found().offset() + 1));
        }
        consumer.commitSync(taken);
    }

    private boolean isMore() {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private long end(ConsumerRecord<byte[], byte[]> found) {
        return ends.getOrDefault(partition(found), 0L);
    }

    private static TopicPartition partition(ConsumerRecord<byte[], byte[]> of) {
        return new TopicPartition(of.topic(), of.partition());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
