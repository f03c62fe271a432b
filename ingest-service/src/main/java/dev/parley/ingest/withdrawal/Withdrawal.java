package dev.parley.ingest.withdrawal;

import dev.parley.ingest.article.Article;
import dev.parley.ingest.article.ArticleVersion;
import dev.parley.ingest.article.ArticleVersionKey;
import dev.parley.ingest.intake.IntakeMetrics;
import dev.parley.ingest.outbox.OutboxEntry;
import dev.parley.ingest.outbox.Relays;
import dev.parley.ingest.outbox.TraceContext;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes articles back. */
@ApplicationScoped
class Withdrawal {
    private final Relays relays;
    private final TraceContext traceContext;
    private final IntakeMetrics metrics;

    Withdrawal(Relays relays, TraceContext traceContext, IntakeMetrics metrics) {
        this.relays = relays;
        this.traceContext = traceContext;
        this.metrics = metrics;
    }

    /**
     * What became of a withdrawal.
     *
     * @param version that voids all before it
     * @param changed false if the article had been withdrawn already
     */
    record Result(String id, int version, boolean changed) {}

    /**
     * Withdraws the article once; again does nothing. Must be called on an event loop.
     *
     * @param reason why, or null
     */
    Uni<Result> withdraw(String id, String reason) {
        return Panache.withTransaction(() -> Panache.getSession()
                        .chain(session -> session.find(Article.class, id, LockModeType.PESSIMISTIC_WRITE)
                                .onItem()
                                .ifNull()
                                .failWith(() -> new ProblemException(Problem.unknownArticle()))
                                .chain(article -> article.withdrawn
                                        ? Uni.createFrom().item(new Result(id, article.version, false))
                                        : withdraw(session, article, reason))))
                .invoke(result -> {
                    if (result.changed()) {
                        metrics.withdrawn();
                        relays.wake();
                    }
                });
    }

    private Uni<Result> withdraw(Mutiny.Session session, Article article, String reason) {
        article.version++;
        article.withdrawn = true;
        article.changedAt = Instant.now();
        ArticleVersion version = new ArticleVersion();
        version.key = new ArticleVersionKey(article.id, article.version);
        version.withdrawn = true;
        version.withdrawalReason = reason;
        version.originId = article.originId;
        version.createdAt = article.changedAt;
        OutboxEntry entry = new OutboxEntry();
        entry.articleId = article.id;
        entry.version = article.version;
        entry.traceparent = traceContext.current();
        entry.createdAt = article.changedAt;
        return session.persist(version)
                .chain(session::flush)
                .chain(() -> session.persist(entry))
                .replaceWith(new Result(article.id, article.version, true));
    }
}
