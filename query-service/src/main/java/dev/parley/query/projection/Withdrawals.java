package dev.parley.query.projection;

import dev.parley.contracts.ArticleExtracted;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What withdrawn articles reported: where they had a stance, without its words. Of each it is the last extraction from
 * before the withdrawal that counts, whether it came before the withdrawal or after it.
 */
final class Withdrawals {
    private static final String PUT_LATE = """
            update query.article set last_version = late.version, last_event_time = late.event_time,
                last_digest = late.digest
            from unnest($1::text[], $2::int[], $3::timestamptz[], $4::bytea[]) as late (id, version, event_time, digest)
            where article_id = late.id and withdrawn
                and (last_version is null
                    or (late.version, late.event_time, late.digest) > (last_version, last_event_time, last_digest))
            returning article_id
            """;
    private static final String MOVE = """
            insert into query.withdrawn_stance (article_id, ordinal, sort_date, event_date, holder, issue)
            select article_id, ordinal, sort_date, event_date, holder, issue from query.stance
            where article_id = any($1)
            """;
    private static final String PUT_STANCES = """
            insert into query.withdrawn_stance (article_id, ordinal, sort_date, event_date, holder, issue)
            select * from unnest($1::text[], $2::int[], $3::date[], $4::date[], $5::uuid[], $6::text[])
            """;
    private static final String REMOVE_STANCES = """
            delete from query.withdrawn_stance gone where article_id = any($1)
            returning holder, issue, sort_date,
                (select entity_id from query.name_form form where form.form_id = gone.holder) as entity_id
            """;

    private final SqlConnection connection;
    private final Footprint footprint;
    private final Set<UUID> released = new HashSet<>();

    Withdrawals(SqlConnection connection, Footprint footprint) {
        this.connection = connection;
        this.footprint = footprint;
    }

    /** The name forms that removed rows referred to. */
    Set<UUID> released() {
        return released;
    }

    /** Keeps what articles reported that stood until now and stand withdrawn, before their parts are removed. */
    Uni<Void> keep(Set<String> withdrawn) {
        return withdrawn.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(MOVE).execute(ids(withdrawn)).replaceWithVoid();
    }

    /** Of extractions whose articles stand withdrawn, those that are later than what was known of them. */
    Uni<Set<String>> putLate(Collection<Change> extractions) {
        Rows rows = new Rows(String.class, Integer.class, OffsetDateTime.class, Buffer.class);
        extractions.forEach(change -> rows.add(
                change.articleId(),
                change.event().version(),
                change.time().atOffset(ZoneOffset.UTC),
                Buffer.buffer(change.digest())));
        if (rows.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return connection
                .preparedQuery(PUT_LATE)
                .execute(rows.columns())
                .map(Withdrawals::articleIds)
                .chain(newer -> remove(newer).replaceWith(newer));
    }

    /** Forgets what articles reported that stand again. */
    Uni<Void> forget(Set<String> standingAgain) {
        return remove(standingAgain);
    }

    Uni<Void> putStances(ArticleRows rows) {
        Rows stances = rows.withdrawnStances();
        return stances.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(PUT_STANCES)
                        .execute(stances.columns())
                        .replaceWithVoid();
    }

    private Uni<Void> remove(Set<String> articleIds) {
        if (articleIds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(REMOVE_STANCES)
                .execute(ids(articleIds))
                .invoke(rows -> rows.forEach(row -> {
                    UUID holder = row.getUUID("holder");
                    released.add(holder);
                    footprint.stance(holder, row.getString("issue"), row.getLocalDate("sort_date"));
                    footprint.belongsTo(holder, row.getString("entity_id"));
                }))
                .replaceWithVoid();
    }

    /** The latest extraction of each article in a batch. */
    static Map<String, Change> latestExtractions(Collection<Change> changes) {
        Map<String, Change> latest = new HashMap<>();
        changes.stream()
                .filter(change -> change.event() instanceof ArticleExtracted)
                .forEach(change -> latest.merge(
                        change.articleId(), change, (one, other) -> one.compareTo(other) >= 0 ? one : other));
        return latest;
    }

    private static Tuple ids(Collection<String> articleIds) {
        return Tuple.of(List.copyOf(articleIds).toArray(String[]::new));
    }

    private static Set<String> articleIds(RowSet<Row> rows) {
        Set<String> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.getString("article_id")));
        return ids;
    }
}
