package dev.parley.extract.worker;

import dev.parley.extract.engine.ExtractConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Takes batches from the articles' topic, one after the other.
 *
 * <p>Records of one article are handled in their order, each after the broker has what came of the one before; other
 * articles do not wait for them. The batch is acknowledged when the broker has something for each of its records, so none
 * is lost, and one may come again after a crash.
 */
@ApplicationScoped
class ArticleConsumer {
    private static final Logger LOG = Logger.getLogger(ArticleConsumer.class);

    private final RecordHandler handler;
    private final Duration finishWithin;
    private final BatchInHand inHand = new BatchInHand();

    ArticleConsumer(RecordHandler handler, ExtractConfig config) {
        this.handler = handler;
        this.finishWithin = config.finishWithin();
    }

    @Incoming("articles")
    Uni<Void> consume(Message<ConsumerRecords<byte[], byte[]>> batch) {
        List<Uni<Void>> lanes =
                Lanes.of(batch.getPayload()).stream().map(this::handleInOrder).toList();
        return inHand.work(Uni.join()
                .all(lanes)
                .andCollectFailures()
                .chain(() -> Uni.createFrom().completionStage(batch::ack))
                .onFailure()
                .call(cause -> Uni.createFrom().completionStage(() -> batch.nack(cause))));
    }

    private Uni<Void> handleInOrder(List<ConsumerRecord<byte[], byte[]>> lane) {
        return Multi.createFrom()
                .iterable(lane)
                .onItem()
                .transformToUniAndConcatenate(handler::handle)
                .collect()
                .last();
    }

    /** Finishes the batch in hand, while the channels still are open, and begins no other. */
    void finish(@Observes ShutdownEvent stopping) {
        if (!inHand.finish(finishWithin)) {
            LOG.warnf("Stopping with a batch unfinished, which will come again: waited=%s", finishWithin);
        }
    }
}
