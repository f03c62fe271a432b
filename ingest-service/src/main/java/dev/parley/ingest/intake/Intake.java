package dev.parley.ingest.intake;

import dev.parley.ingest.article.ArticleStore;
import dev.parley.ingest.article.Receipt;
import dev.parley.ingest.article.Submission;
import dev.parley.ingest.outbox.Relays;
import dev.parley.ingest.outbox.TraceContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Stores submissions and sets their announcement going. */
@ApplicationScoped
public class Intake {
    private final ArticleStore store;
    private final Relays relays;
    private final TraceContext traceContext;
    private final IntakeMetrics metrics;

    Intake(ArticleStore store, Relays relays, TraceContext traceContext, IntakeMetrics metrics) {
        this.store = store;
        this.relays = relays;
        this.traceContext = traceContext;
        this.metrics = metrics;
    }

    /**
     * Takes articles in, all or none. Must be called on an event loop.
     *
     * @return one receipt per submission, in their order, once they are safe
     */
    public Uni<List<Receipt>> accept(List<Submission> submissions) {
        return store.accept(submissions, traceContext.current()).invoke(receipts -> {
            metrics.taken(receipts);
            relays.wake();
        });
    }
}
