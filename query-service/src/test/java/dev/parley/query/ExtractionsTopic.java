package dev.parley.query;

import static org.awaitility.Awaitility.await;

import dev.parley.contracts.Event;
import dev.parley.contracts.EventHeaders;
import dev.parley.contracts.EventJson;
import dev.parley.contracts.EventType;
import dev.parley.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The topic that the projection reads, as its producer and as whoever looks at its dead letters sees it. */
public final class ExtractionsTopic implements AutoCloseable {
    private final String group =
            ConfigProvider.getConfig().getValue("mp.messaging.incoming.extractions.group.id", String.class);
    private final String broker = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", broker, "max.request.size", "20000000", "linger.ms", "5"),
            new StringSerializer(),
            new ByteArraySerializer());

    /** An event as it is sent: with the time that orders events of one version. */
    public record Sent(Event event, String time) {}

    public void send(Event event, String time) {
        send(event.id(), EventType.of(event).type(), time, EventJson.write(event));
    }

    public void send(List<Sent> events) {
        events.forEach(sent -> send(sent.event(), sent.time()));
        producer.flush();
    }

    public void send(String key, String type, String time, byte[] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(Topics.EXTRACTIONS, key, value);
        header(record, EventHeaders.SPEC_VERSION, "1.0");
        header(record, EventHeaders.ID, UUID.randomUUID().toString());
        header(record, EventHeaders.SOURCE, "/parley/extract");
        header(record, EventHeaders.TYPE, type);
        header(record, EventHeaders.SUBJECT, key);
        header(record, EventHeaders.TIME, time);
        producer.send(record);
    }

    /** As {@link #send}, with one more header. */
    public void send(Event event, String time, String header, String headerValue) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.EXTRACTIONS, event.id(), EventJson.write(event));
        header(record, EventHeaders.TYPE, EventType.of(event).type());
        header(record, EventHeaders.TIME, time);
        header(record, header, headerValue);
        producer.send(record);
        producer.flush();
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        if (value != null) {
            record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Sends what is still buffered and waits until the projection has acknowledged every record of the topic. */
    public void awaitProjected() {
        producer.flush();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            await().atMost(Duration.ofSeconds(90)).until(() -> lag(admin) == 0);
        }
    }

    private long lag(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        producer.partitionsFor(Topics.EXTRACTIONS)
                .forEach(partition ->
                        latest.put(new TopicPartition(Topics.EXTRACTIONS, partition.partition()), OffsetSpec.latest()));
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        long lag = 0;
        for (var end : admin.listOffsets(latest).all().get().entrySet()) {
            OffsetAndMetadata done = committed.get(end.getKey());
            lag += end.getValue().offset() - (done == null ? 0 : done.offset());
        }
        return lag;
    }

    /** All dead letters with this key. */
    public List<ConsumerRecord<String, byte[]>> deadLetters(String key) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(
                            0,
                            consumer.partitionsFor(Topics.deadLetters(Topics.EXTRACTIONS))
                                    .size())
                    .mapToObj(number -> new TopicPartition(Topics.deadLetters(Topics.EXTRACTIONS), number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
            }
            return letters.stream().filter(letter -> key.equals(letter.key())).toList();
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
