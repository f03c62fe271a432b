package dev.parley.query.projection;

import dev.parley.contracts.ArticleExtracted;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;

/** Brings a batch of changes into the read model, in one transaction and a fixed number of statements. */
@ApplicationScoped
class Projector {
    private final Pool pool;

    Projector(Pool pool) {
        this.pool = pool;
    }

    /**
     * Stores what the changes say, unless something newer is stored. Changes of one article may be several, in any order,
     * and may have been stored before.
     *
     * @return how many articles changed; fails with nothing stored if the database cannot be reached or refuses
     */
    Uni<Integer> project(Collection<Change> changes) {
        Map<String, Change> latest = new TreeMap<>();
        changes.forEach(change -> latest.merge(change.articleId(), change, BinaryOperator.maxBy(Change::compareTo)));
        return latest.isEmpty()
                ? Uni.createFrom().item(0)
                : pool.withTransaction(connection -> project(connection, latest));
    }

    private Uni<Integer> project(SqlConnection connection, Map<String, Change> latest) {
        return ArticleStore.putHeads(connection, latest.values())
                .chain(changed -> ArticleStore.removeParts(connection, changed.replaced())
                        .chain(released -> putParts(connection, rows(latest, changed.all()), released))
                        .replaceWith(changed.all().size()));
    }

    private static ArticleRows rows(Map<String, Change> latest, Set<String> articleIds) {
        return ArticleRows.of(articleIds.stream()
                .map(id -> latest.get(id).event())
                .filter(ArticleExtracted.class::isInstance)
                .map(ArticleExtracted.class::cast)
                .toList());
    }

    private static Uni<Void> putParts(SqlConnection connection, ArticleRows rows, Set<UUID> released) {
        return FormStore.prepare(connection, rows.forms, released)
                .chain(blocks -> ArticleStore.putParts(connection, rows)
                        .chain(() -> FormStore.removeUnused(connection, released))
                        .chain(() -> FormStore.resolve(connection, blocks)));
    }
}
