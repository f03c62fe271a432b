package dev.parley.ingest.intake;

import dev.parley.ingest.article.ArticleStore;
import dev.parley.ingest.article.Receipt;
import dev.parley.ingest.article.Submission;
import dev.parley.ingest.origin.Origins;
import dev.parley.ingest.origin.Unsettled;
import dev.parley.ingest.origin.Wordings;
import dev.parley.ingest.outbox.Relays;
import dev.parley.ingest.outbox.TraceContext;
import dev.parley.ingest.source.Sources;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Stores submissions and sets their announcement going. */
@ApplicationScoped
public class Intake {
    private final ArticleStore store;
    private final Relays relays;
    private final TraceContext traceContext;
    private final IntakeMetrics metrics;
    private final Wordings wordings;
    private final Origins origins;
    private final Sources sources;

    Intake(
            ArticleStore store,
            Relays relays,
            TraceContext traceContext,
            IntakeMetrics metrics,
            Wordings wordings,
            Origins origins,
            Sources sources) {
        this.sources = sources;
        this.wordings = wordings;
        this.origins = origins;
        this.store = store;
        this.relays = relays;
        this.traceContext = traceContext;
        this.metrics = metrics;
    }

    /**
     * Takes articles in, all or none. Must be called on an event loop, outside of a transaction; within one there are
     * {@link #store} and {@link #settle}.
     *
     * @return one receipt per submission, in their order, once they are safe
     */
    public Uni<List<Receipt>> accept(List<Submission> submissions) {
        return store(submissions).chain(this::settle);
    }

    /**
     * What was stored.
     *
     * @param receipts one per submission, with the origins that the texts have by themselves
     * @param unsettled versions whose origins are still to be looked for
     */
    public record Stored(List<Submission> submissions, List<Receipt> receipts, List<Unsettled> unsettled) {}

    /** Stores articles, all or none, in the transaction around this call or in one of its own. */
    public Uni<Stored> store(List<Submission> submissions) {
        return Panache.withTransaction(() -> store.accept(submissions, traceContext.current())
                .chain(receipts -> wordings.keep(submissions, receipts)
                        .call(() -> sources.add(submissions))
                        .map(unsettled -> new Stored(submissions, receipts, unsettled))));
    }

    /**
     * Looks for the origins of what was stored and sets its announcement going. To be called once the transaction has
     * committed, never within it: copies that come at once would not find each other, and what is settled does not wait
     * for the disk. What is not settled this way is settled later.
     *
     * @return one receipt per submission, in their order, with the origins found
     */
    public Uni<List<Receipt>> settle(Stored stored) {
        return origins.settle(stored.unsettled())
                .map(found -> withOrigins(stored.submissions(), stored.receipts(), found))
                .invoke(receipts -> {
                    metrics.taken(receipts);
                    relays.wake();
                });
    }

    private static List<Receipt> withOrigins(
            List<Submission> submissions, List<Receipt> receipts, Map<String, String> found) {
        return IntStream.range(0, receipts.size())
                .mapToObj(i -> {
                    Receipt receipt = receipts.get(i);
                    String own = submissions.get(i).identity().originId();
                    return new Receipt(
                            receipt.id(),
                            receipt.version(),
                            found.getOrDefault(own, receipt.originId()),
                            receipt.duplicate());
                })
                .toList();
    }
}
