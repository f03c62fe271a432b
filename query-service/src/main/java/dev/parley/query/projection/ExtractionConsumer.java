package dev.parley.query.projection;

import dev.parley.contracts.InvalidEventException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * The topic's end of the projection. A batch is acknowledged when all its good records are stored and all its bad ones are
 * in the dead-letter topic; while the database or the broker is away it waits.
 */
@ApplicationScoped
class ExtractionConsumer {
    private final IsolatingProjector projector;
    private final DeadLetters deadLetters;
    private final ProjectionMetrics metrics;
    private final ProjectionTracing tracing;

    ExtractionConsumer(
            IsolatingProjector projector,
            DeadLetters deadLetters,
            ProjectionMetrics metrics,
            ProjectionTracing tracing) {
        this.projector = projector;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.tracing = tracing;
    }

    @Incoming("extractions")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return Uni.createFrom()
                .item(() -> read(records))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(this::store);
    }

    private Uni<Void> store(Batch batch) {
        ProjectionTracing.Spans spans = tracing.start(batch.changes());
        return projector
                .project(batch.changes())
                .invoke(outcome -> metrics.projected(batch.changes(), outcome))
                .onTermination()
                .invoke(spans::end)
                .chain(outcome -> deadLetters.send(batch.and(outcome.refused())));
    }

    private static Batch read(ConsumerRecords<String, byte[]> records) {
        List<Change> changes = new ArrayList<>(records.count());
        List<DeadLetters.Letter> unreadable = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            Source source = new Source(record);
            try {
                changes.add(RecordReader.read(source));
            } catch (InvalidEventException e) {
                unreadable.add(new DeadLetters.Letter(source, e));
            }
        }
        return new Batch(changes, unreadable);
    }

    private record Batch(List<Change> changes, List<DeadLetters.Letter> unreadable) {
        List<DeadLetters.Letter> and(List<DeadLetters.Letter> refused) {
            List<DeadLetters.Letter> all = new ArrayList<>(unreadable);
            all.addAll(refused);
            return all;
        }
    }
}
