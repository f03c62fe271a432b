package dev.parley.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;

/**
 * The latest event of each article that was ever projected. It outlives the emptying of the read model, so that a replay
 * can be told from news.
 */
final class KnownArticles {
    private static final String PUT = """
            insert into query.known_article as known (article_id, version, withdrawn, event_time, digest)
            select * from unnest($1::text[], $2::int[], $3::boolean[], $4::timestamptz[], $5::bytea[])
                as new (article_id, version, withdrawn, event_time, digest)
            order by article_id collate "C"
            on conflict (article_id) do update set version = excluded.version, withdrawn = excluded.withdrawn,
                event_time = excluded.event_time, digest = excluded.digest
            where (excluded.version, excluded.withdrawn, excluded.event_time, excluded.digest)
                > (known.version, known.withdrawn, known.event_time, known.digest)
            """;

    /** Notes what was stored just now: news only, or also what had been known before. */
    static Uni<Cause> put(SqlConnection connection, Map<String, Change> latest, Collection<String> stored) {
        if (stored.isEmpty()) {
            return Uni.createFrom().item(Cause.REPORT);
        }
        Rows rows = new Rows(String.class, Integer.class, Boolean.class, OffsetDateTime.class, Buffer.class);
        stored.stream()
                .map(latest::get)
                .forEach(change -> rows.add(
                        change.articleId(),
                        change.event().version(),
                        change.withdrawn(),
                        change.time().atOffset(ZoneOffset.UTC),
                        Buffer.buffer(change.digest())));
        return connection
                .preparedQuery(PUT)
                .execute(rows.columns())
                .map(put -> put.rowCount() == stored.size() ? Cause.REPORT : Cause.REPLAY);
    }

    private KnownArticles() {}
}
