package dev.parley.extract.worker;

import dev.parley.extract.deadletter.DeadLetter;
import dev.parley.extract.engine.ExtractionEngine;
import dev.parley.extract.engine.ForRecords;
import dev.parley.extract.engine.TimedPool;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Extracts batches of articles, one batch after the other.
 *
 * <p>Records of one article are handled in their order, each after the broker has what came of the one before; other
 * articles do not wait for them. A record that cannot be extracted is set aside with the cause. The batch is acknowledged
 * when the broker has something for each of its records, so none is lost, and one may come again after a crash.
 */
@ApplicationScoped
class ArticleConsumer {
    private static final Logger LOG = Logger.getLogger(ArticleConsumer.class);

    private final ExtractionEngine engine;
    private final TimedPool pool;
    private final Broker broker;
    private final WorkerMetrics metrics;
    private final RecordTracing tracing;

    ArticleConsumer(
            ExtractionEngine engine,
            @ForRecords TimedPool pool,
            Broker broker,
            WorkerMetrics metrics,
            RecordTracing tracing) {
        this.engine = engine;
        this.pool = pool;
        this.broker = broker;
        this.metrics = metrics;
        this.tracing = tracing;
    }

    @Incoming("articles")
    Uni<Void> consume(ConsumerRecords<byte[], byte[]> batch) {
        List<Uni<Void>> lanes =
                Lanes.of(batch).stream().map(this::consumeInOrder).toList();
        return lanes.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(lanes).andCollectFailures().replaceWithVoid();
    }

    private Uni<Void> consumeInOrder(List<ConsumerRecord<byte[], byte[]>> lane) {
        return Multi.createFrom()
                .iterable(lane)
                .onItem()
                .transformToUniAndConcatenate(this::consumeOne)
                .collect()
                .last();
    }

    private Uni<Void> consumeOne(ConsumerRecord<byte[], byte[]> next) {
        RecordTracing.Trace trace = tracing.follow(next);
        return Uni.createFrom()
                .completionStage(() -> pool.submit(() -> metrics.time(() -> Produced.from(next, engine))))
                .chain(produced -> announce(next, produced, trace))
                .onFailure(ArticleConsumer::isOfTheRecord)
                .recoverWithUni(cause -> setAside(next, cause, trace))
                .eventually(trace::end);
    }

    private Uni<Void> announce(ConsumerRecord<byte[], byte[]> from, Produced produced, RecordTracing.Trace trace) {
        trace.carryTo(produced.announcement().headers());
        return broker.announce(produced.announcement()).invoke(() -> {
            metrics.announced(produced.event(), ArticleRecord.time(from));
            LOG.debugf(
                    "Announced: articleId=%s version=%d",
                    produced.event().id(), produced.event().version());
        });
    }

    private Uni<Void> setAside(ConsumerRecord<byte[], byte[]> unreadable, Throwable cause, RecordTracing.Trace trace) {
        trace.failed(cause);
        return broker.setAside(DeadLetter.of(unreadable, cause)).invoke(() -> {
            metrics.deadLettered();
            LOG.warnf(
                    "Set aside as dead letter: articleId=%s partition=%d offset=%d cause=%s",
                    ArticleRecord.key(unreadable),
                    unreadable.partition(),
                    unreadable.offset(),
                    DeadLetter.reason(cause));
        });
    }

    /** Whether another record might fare better. What is left is trouble of this process, which must not cost records. */
    private static boolean isOfTheRecord(Throwable failure) {
        return failure instanceof StackOverflowError
                || failure instanceof RecordTooLargeException
                || (failure instanceof Exception && !(failure instanceof RejectedExecutionException));
    }
}
