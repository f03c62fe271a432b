package dev.parley.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    @TempDir
    Path directory;

    @Test
    void aBrokerStartedAgainOnItsDirectoryStillHasItsRecords() throws Exception {
        // Given
        try (EmbeddedKafka broker = EmbeddedKafka.start(directory, FreePort.find())) {
            broker.createTopics(3);
            broker.createTopics(3);
            try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", broker.bootstrapServers(), "compression.type", "lz4"),
                    new StringSerializer(),
                    new StringSerializer())) {
                producer.send(new ProducerRecord<>(Topics.ARTICLES, "a1", "kept"))
                        .get();
            }
        }

        // When
        List<String> found;
        try (EmbeddedKafka broker = EmbeddedKafka.start(directory, FreePort.find());
                KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                broker.bootstrapServers(),
                                "group.id",
                                "reader",
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.ARTICLES));
            found = poll(consumer);
        }

        // Then
        assertThat(found).containsExactly("kept");
    }

    private static List<String> poll(KafkaConsumer<String, String> consumer) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < deadline) {
            var records = consumer.poll(Duration.ofMillis(200));
            if (!records.isEmpty()) {
                List<String> values = new ArrayList<>();
                records.forEach(found -> values.add(found.value()));
                return values;
            }
        }
        return List.of();
    }
}
