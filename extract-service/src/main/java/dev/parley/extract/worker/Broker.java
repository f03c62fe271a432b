package dev.parley.extract.worker;

import dev.parley.extract.engine.ExtractConfig;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/** Sends records, and goes on trying while the broker is in trouble. */
@Singleton
class Broker {
    private static final Logger LOG = Logger.getLogger(Broker.class);

    private final MutinyEmitter<ProducerRecord<byte[], byte[]>> extractions;
    private final MutinyEmitter<ProducerRecord<byte[], byte[]>> deadLetters;
    private final ExtractConfig.Backoff backoff;

    @Inject
    Broker(
            @Channel("extractions") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<ProducerRecord<byte[], byte[]>> extractions,
            @Channel("articles-dead-letters") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<ProducerRecord<byte[], byte[]>> deadLetters,
            ExtractConfig config) {
        this(extractions, deadLetters, config.backoff());
    }

    Broker(
            MutinyEmitter<ProducerRecord<byte[], byte[]>> extractions,
            MutinyEmitter<ProducerRecord<byte[], byte[]>> deadLetters,
            ExtractConfig.Backoff backoff) {
        this.extractions = extractions;
        this.deadLetters = deadLetters;
        this.backoff = backoff;
    }

    /**
     * Announces an extraction or a withdrawal.
     *
     * @return completes once the broker has it; fails only with {@link RecordTooLargeException}
     */
    Uni<Void> announce(ProducerRecord<byte[], byte[]> announcement) {
        return send(extractions, announcement);
    }

    /** Sets a record aside; as {@link #announce}. */
    Uni<Void> setAside(ProducerRecord<byte[], byte[]> deadLetter) {
        return send(deadLetters, deadLetter);
    }

    private Uni<Void> send(
            MutinyEmitter<ProducerRecord<byte[], byte[]>> channel, ProducerRecord<byte[], byte[]> message) {
        return Uni.createFrom()
                .deferred(() -> channel.send(message))
                .onFailure(Broker::isTrouble)
                .invoke(e ->
                        LOG.warnf("Broker does not take records, trying again: topic=%s cause=%s", message.topic(), e))
                .onFailure(Broker::isTrouble)
                .retry()
                .withBackOff(backoff.first(), backoff.longest())
                .indefinitely();
    }

    private static boolean isTrouble(Throwable failure) {
        return !(failure instanceof RecordTooLargeException);
    }
}
