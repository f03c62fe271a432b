package dev.parley.extract.worker;

import dev.parley.extract.deadletter.DeadLetter;
import dev.parley.extract.engine.ExtractionEngine;
import dev.parley.extract.engine.ForRecords;
import dev.parley.extract.engine.TimedPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.RejectedExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Turns one record into what is announced of it, or sets it aside alone. */
@ApplicationScoped
class RecordHandler {
    private static final Logger LOG = Logger.getLogger(RecordHandler.class);

    private final ExtractionEngine engine;
    private final TimedPool pool;
    private final Broker broker;
    private final WorkerMetrics metrics;
    private final RecordTracing tracing;

    RecordHandler(
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

    /**
     * Handles a record.
     *
     * @return completes once the broker has the extraction, the withdrawal or the dead letter; fails only if this process
     *     is in trouble, which must not cost the record
     */
    Uni<Void> handle(ConsumerRecord<byte[], byte[]> next) {
        return Uni.createFrom().deferred(() -> {
            RecordTracing.Trace trace = tracing.follow(next);
            return Uni.createFrom()
                    .completionStage(() -> pool.submit(() -> metrics.time(() -> Produced.from(next, engine))))
                    .chain(produced -> announce(next, produced, trace))
                    .onFailure(RecordHandler::isOfTheRecord)
                    .recoverWithUni(cause -> setAside(next, cause, trace))
                    .eventually(trace::end);
        });
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

    /** Whether another record might fare better. */
    private static boolean isOfTheRecord(Throwable failure) {
        return failure instanceof StackOverflowError
                || (failure instanceof Exception && !(failure instanceof RejectedExecutionException));
    }
}
