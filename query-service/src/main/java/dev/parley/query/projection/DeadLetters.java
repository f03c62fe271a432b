package dev.parley.query.projection;

import dev.parley.contracts.EventHeaders;
import dev.parley.contracts.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Sets aside records that cannot be projected: as they came, with the cause in headers. */
@ApplicationScoped
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int AT_ONCE = 16;

    private final MutinyEmitter<byte[]> channel;
    private final Counter counter;
    private final Backoff backoff;

    DeadLetters(@Channel("dead-letters") MutinyEmitter<byte[]> channel, MeterRegistry metrics, Backoff backoff) {
        this.channel = channel;
        this.backoff = backoff;
        this.counter = Counter.builder("parley.records.dead.lettered")
                .description("Records set aside because they cannot be projected")
                .tag("topic", Topics.EXTRACTIONS)
                .register(metrics);
    }

    /** A record and why it cannot be projected. */
    record Letter(Source source, RuntimeException cause) {}

    /** Completes when the broker has them all; tries again as long as it is away. */
    Uni<Void> send(List<Letter> letters) {
        return Multi.createFrom()
                .iterable(letters)
                .onItem()
                .transformToUni(letter -> backoff.untilDone("dead letters wait for the broker", () -> send(letter)))
                .merge(AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> send(Letter letter) {
        ConsumerRecord<String, byte[]> source = letter.source().kafka();
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(source.key())
                .withHeaders(headers(letter))
                .build();
        return channel.sendMessage(Message.of(source.value()).addMetadata(metadata))
                .invoke(() -> {
                    counter.increment();
                    LOG.warnf(
                            "record set aside: place=%s reason=%s",
                            letter.source().place(), letter.cause().getMessage());
                });
    }

    private static RecordHeaders headers(Letter letter) {
        ConsumerRecord<String, byte[]> source = letter.source().kafka();
        RecordHeaders headers = new RecordHeaders(source.headers().toArray());
        add(
                headers,
                EventHeaders.DEAD_LETTER_REASON,
                String.valueOf(letter.cause().getMessage()));
        add(headers, EventHeaders.DEAD_LETTER_CAUSE, letter.cause().getClass().getName());
        add(headers, EventHeaders.DEAD_LETTER_TOPIC, source.topic());
        add(headers, EventHeaders.DEAD_LETTER_PARTITION, String.valueOf(source.partition()));
        add(headers, EventHeaders.DEAD_LETTER_OFFSET, String.valueOf(source.offset()));
        return headers;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
