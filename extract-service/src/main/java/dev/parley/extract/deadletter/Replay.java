package dev.parley.extract.deadletter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * One run of the replay: looks through the dead letters that no run has taken yet, finds which of them newer records have
 * overtaken, and sends the others to the live topic. Letters are taken when the broker has what was sent of them.
 */
final class Replay {
    private static final int LARGEST_REQUEST = 10 * 1024 * 1024;

    private final Map<String, Object> connection;
    private final ReplayOptions options;

    Replay(Map<String, Object> connection, ReplayOptions options) {
        this.connection = connection;
        this.options = options;
    }

    /**
     * Runs to the end.
     *
     * @throws ReplayFailedException if another replay is under way or the broker does not take a record
     */
    ReplayReport run() {
        ReplayReport report = new ReplayReport(options);
        try (LetterBox box = new LetterBox(connection, options.topic());
                KafkaProducer<byte[], byte[]> producer = producer()) {
            Overtaken overtaken = lookThrough(box);
            box.rewind(options.limit());
            for (List<Letter> letters = box.next(); !letters.isEmpty(); letters = box.next()) {
                List<Letter> due = new ArrayList<>();
                for (Letter letter : letters) {
                    if (report.add(letter, overtaken.isOvertaken(letter))) {
                        due.add(letter);
                    }
                }
                if (!options.dryRun()) {
                    send(due, producer);
                    box.take(letters);
                }
            }
        }
        return report;
    }

    private Overtaken lookThrough(LetterBox box) {
        Overtaken overtaken = new Overtaken(options.topic());
        box.rewind(options.limit());
        for (List<Letter> letters = box.next(); !letters.isEmpty(); letters = box.next()) {
            letters.forEach(overtaken::expect);
        }
        overtaken.search(connection);
        return overtaken;
    }

    private void send(List<Letter> letters, KafkaProducer<byte[], byte[]> producer) {
        List<Future<RecordMetadata>> sent = letters.stream()
                .map(letter -> producer.send(letter.original(options.topic())))
                .toList();
        producer.flush();
        for (Future<RecordMetadata> confirmation : sent) {
            try {
                confirmation.get();
            } catch (ExecutionException e) {
                throw new ReplayFailedException(
                        "the broker did not take a record: " + e.getCause().getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ReplayFailedException("interrupted", e);
            }
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
