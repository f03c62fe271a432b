package dev.parley.query.projection;

import dev.parley.contracts.ArticleExtracted;
import dev.parley.query.identity.NameForm;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Brings a batch of changes into the read model, in one transaction and a fixed number of statements. */
@ApplicationScoped
class Projector {
    private final Pool pool;
    private final Derivations derivations;
    private final Amending amending;

    Projector(Pool pool, Derivations derivations, Amending amending) {
        this.pool = pool;
        this.derivations = derivations;
        this.amending = amending;
    }

    /**
     * Stores what the changes say, unless something newer is stored. Changes of one article may be several, in any order,
     * and may have been stored before.
     *
     * @return how many articles changed; fails with nothing stored if the database cannot be reached or refuses
     */
    Uni<Integer> project(Collection<Change> changes) {
        return changes.isEmpty()
                ? Uni.createFrom().item(0)
                : pool.withTransaction(connection -> new Batch(connection, changes).project());
    }

    /** One transaction. */
    private final class Batch {
        private final SqlConnection connection;
        private final Map<String, Change> latest = new TreeMap<>();
        private final Map<String, Change> extractions;
        private final Footprint footprint = new Footprint();
        private final Withdrawals withdrawals;

        Batch(SqlConnection connection, Collection<Change> changes) {
            this.connection = connection;
            changes.forEach(
                    change -> latest.merge(change.articleId(), change, BinaryOperator.maxBy(Change::compareTo)));
            this.extractions = Withdrawals.latestExtractions(changes);
            this.withdrawals = new Withdrawals(connection, footprint);
        }

        Uni<Integer> project() {
            return Reidentification.awaitDecisions(connection)
                    .chain(() -> ArticleStore.putHeads(connection, latest.values()))
                    .chain(changed -> withdrawals
                            .keep(replaced(changed, true))
                            .chain(() -> ArticleStore.removeParts(connection, changed.replaced(), footprint))
                            .chain(released -> withdrawals
                                    .putLate(extractions.values())
                                    .chain(late -> amending.amend(connection, extracted(extractions, late)))
                                    .chain(late -> amending.amend(connection, extracted(latest, changed.all()))
                                            .chain(now ->
                                                    put(changed, released, now, ArticleRows.of(late.articles())))))
                            .replaceWith(changed.all().size()));
        }

        /** Articles that stood there before, and now stand withdrawn or stand again. */
        private Set<String> replaced(ArticleStore.Changed changed, boolean withdrawn) {
            return changed.replaced().stream()
                    .filter(articleId -> latest.get(articleId).withdrawn() == withdrawn)
                    .collect(Collectors.toSet());
        }

        private Uni<Void> put(ArticleStore.Changed changed, Set<UUID> ofParts, Amending.Amended now, ArticleRows late) {
            ArticleRows rows = ArticleRows.of(now.articles());
            rows.mark(footprint);
            Map<UUID, NameForm> used = new HashMap<>(rows.forms);
            used.putAll(late.markWithdrawn(footprint));
            return withdrawals.forget(replaced(changed, false)).chain(() -> {
                Set<UUID> released = new HashSet<>(ofParts);
                released.addAll(withdrawals.released());
                return FormStore.prepare(connection, used, released)
                        .chain(unsettled -> ArticleStore.putParts(connection, rows)
                                .chain(() -> amending.mark(connection, now.judged()))
                                .chain(() -> withdrawals.putStances(late))
                                .chain(() -> FormStore.removeUnused(connection, released, footprint))
                                .chain(() -> FormStore.resolve(connection, unsettled, footprint)))
                        .chain(() -> KnownArticles.put(connection, latest, changed.all()))
                        .chain(cause -> derivations.derive(connection, footprint, cause));
            });
        }
    }

    private static List<ArticleExtracted> extracted(Map<String, Change> changes, Set<String> articleIds) {
        return articleIds.stream()
                .map(id -> changes.get(id).event())
                .filter(ArticleExtracted.class::isInstance)
                .map(ArticleExtracted.class::cast)
                .toList();
    }
}
