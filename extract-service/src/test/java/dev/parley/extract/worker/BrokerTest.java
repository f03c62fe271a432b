package dev.parley.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.contracts.Topics;
import dev.parley.extract.engine.ExtractConfig;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class BrokerTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Queue<RuntimeException> troubles = new ArrayDeque<>();
    private final List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
    private final Broker broker =
            new Broker(channel(), channel(), new Backoff(Duration.ofMillis(1), Duration.ofMillis(4)));
    private final ProducerRecord<byte[], byte[]> announcement =
            new ProducerRecord<>(Topics.EXTRACTIONS, new byte[] {1}, new byte[] {2});

    @Test
    void aBrokerInTroubleIsTriedUntilItTakesTheRecord() {
        // Given
        for (int i = 0; i < 20; i++) {
            troubles.add(i % 2 == 0 ? new TimeoutException("no answer") : new NotEnoughReplicasException("one left"));
        }

        // When
        broker.announce(announcement).await().atMost(SOON);

        // Then
        assertThat(troubles).isEmpty();
        assertThat(sent).containsExactly(announcement);
    }

    @Test
    void aRecordThatIsTooLargeIsNotTriedAgain() {
        // Given
        troubles.add(new RecordTooLargeException("too large"));

        // When / Then
        assertThatExceptionOfType(RecordTooLargeException.class)
                .isThrownBy(() -> broker.announce(announcement).await().atMost(SOON));
        assertThat(sent).isEmpty();
    }

    /** A channel that fails once for each trouble and then takes what it is sent. */
    @SuppressWarnings("unchecked")
    private MutinyEmitter<ProducerRecord<byte[], byte[]>> channel() {
        return (MutinyEmitter<ProducerRecord<byte[], byte[]>>) Proxy.newProxyInstance(
                BrokerTest.class.getClassLoader(),
                new Class<?>[] {MutinyEmitter.class},
                (channel, method, arguments) -> {
                    if (!method.getName().equals("send")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return send((ProducerRecord<byte[], byte[]>) arguments[0]);
                });
    }

    private Uni<Void> send(ProducerRecord<byte[], byte[]> message) {
        if (!troubles.isEmpty()) {
            return Uni.createFrom().failure(troubles.remove());
        }
        sent.add(message);
        return Uni.createFrom().voidItem();
    }

    private record Backoff(Duration first, Duration longest) implements ExtractConfig.Backoff {}
}
