package dev.parley.extract.broker;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads a topic from its start, and keeps the records that a test is about. */
public final class TopicReader implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Predicate<ConsumerRecord<byte[], byte[]>> wanted;
    private final List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();

    private TopicReader(String topic, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        this.wanted = wanted;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(known -> new TopicPartition(topic, known.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** A reader of the records whose key starts with the prefix. */
    public static TopicReader ofKeys(String topic, String prefix) {
        return new TopicReader(topic, next -> next.key() != null && key(next).startsWith(prefix));
    }

    /** Waits until so many are there, and a little longer for one too many. */
    public List<ConsumerRecord<byte[], byte[]>> await(int count) {
        Awaitility.await().atMost(60, SECONDS).until(() -> poll() >= count);
        for (int quiet = 0; quiet < 5; quiet++) {
            poll();
        }
        return List.copyOf(found);
    }

    private int poll() {
        consumer.poll(Duration.ofMillis(100)).forEach(next -> {
            if (wanted.test(next)) {
                found.add(next);
            }
        });
        return found.size();
    }

    public static String key(ConsumerRecord<byte[], byte[]> of) {
        return new String(of.key(), StandardCharsets.UTF_8);
    }

    /** A header's value, or null. */
    public static String header(ConsumerRecord<byte[], byte[]> of, String name) {
        Header header = of.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    static String bootstrapServers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
