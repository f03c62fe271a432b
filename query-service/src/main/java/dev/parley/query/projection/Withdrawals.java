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
    private static final String STANDING = """
            select article_id, version, event_time, digest from query.article
            where article_id = any($1) and not withdrawn order by article_id for update
            """;
    private static final String PUT = """
            insert into query.withdrawn_article (article_id, version, event_time, digest)
            select a, b, c, d from unnest($1::text[], $2::int[], $3::timestamptz[], $4::bytea[]) as new (a, b, c, d)
            order by a collate "C"
            on conflict (article_id) do update
                set version = excluded.version, event_time = excluded.event_time, digest = excluded.digest
            where (excluded.version, excluded.event_time, excluded.digest)
                > (withdrawn_article.version, withdrawn_article.event_time, withdrawn_article.digest)
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

    /** Those of the articles that stand now, whose heads a withdrawal is about to replace. */
    Uni<Rows> standing(Collection<String> withdrawn) {
        if (withdrawn.isEmpty()) {
            return Uni.createFrom().item(Withdrawals::heads);
        }
        return connection.preparedQuery(STANDING).execute(ids(withdrawn)).map(found -> {
            Rows rows = heads();
            found.forEach(row -> rows.add(
                    row.getString("article_id"),
                    row.getInteger("version"),
                    row.getOffsetDateTime("event_time"),
                    row.getBuffer("digest").getDelegate()));
            return rows;
        });
    }

    /** Keeps what articles reported that stood until now, before their parts are removed. */
    Uni<Void> keep(Rows heads, Set<String> replaced) {
        return put(heads.where(row -> replaced.contains((String) row[0])))
                .chain(newer -> newer.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : remove(newer).chain(() -> connection
                                .preparedQuery(MOVE)
                                .execute(ids(newer))
                                .replaceWithVoid()));
    }

    /** Those of the articles that stand withdrawn. */
    Uni<Set<String>> withdrawn(Collection<String> articleIds) {
        return connection
                .preparedQuery("select article_id from query.article where article_id = any($1) and withdrawn")
                .execute(ids(articleIds))
                .map(Withdrawals::articleIds);
    }

    /** Of extractions that a withdrawal voided, those that are later than what was known of their articles. */
    Uni<Set<String>> putLate(Map<String, Change> extractions) {
        Rows rows = heads();
        extractions
                .values()
                .forEach(change -> rows.add(
                        change.articleId(),
                        change.event().version(),
                        change.time().atOffset(ZoneOffset.UTC),
                        Buffer.buffer(change.digest())));
        return put(rows)
                .chain(newer -> newer.isEmpty()
                        ? Uni.createFrom().item(newer)
                        : remove(newer).replaceWith(newer));
    }

    /** Forgets articles that stand again. */
    Uni<Void> forget(Set<String> standingAgain) {
        if (standingAgain.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery("delete from query.withdrawn_article where article_id = any($1) returning article_id")
                .execute(ids(standingAgain))
                .map(Withdrawals::articleIds)
                .chain(known -> known.isEmpty() ? Uni.createFrom().voidItem() : remove(known));
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

    private Uni<Set<String>> put(Rows heads) {
        return heads.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : connection.preparedQuery(PUT).execute(heads.columns()).map(Withdrawals::articleIds);
    }

    private Uni<Void> remove(Set<String> articleIds) {
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

    private static Rows heads() {
        return new Rows(String.class, Integer.class, OffsetDateTime.class, Buffer.class);
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
