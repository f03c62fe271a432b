package dev.parley.ingest.outbox;

import dev.parley.ingest.article.ArticleVersion;
import dev.parley.ingest.article.ArticleVersionKey;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The rows of what is still to be announced. Only the first row of an article can be taken, and a taken row is locked
 * until the transaction ends, so an article's versions leave in order however many replicas take rows. A row whose
 * version's origin is not settled yet waits, and those of the article behind it.
 */
@ApplicationScoped
class Outbox {
    private static final String TAKE = """
            select head.id, head.article_id, head.version, head.traceparent, exists (
                select 1 from ingest.outbox later
                where later.article_id = head.article_id and later.id > head.id)
            from ingest.outbox head
            where head.settled and not exists (
                select 1 from ingest.outbox earlier
                where earlier.article_id = head.article_id and earlier.id < head.id)
            order by head.id
            limit :batch
            for update skip locked
            """;

    private static final String REMOVE = """
            with sent as (
                delete from ingest.outbox where id = any(cast(:positions as bigint[])) returning article_id, version
            )
            insert into ingest.article_progress as stored (article_id, version, sent_at)
            select article_id, version, :now from sent order by article_id, version
            on conflict (article_id, version) do update set sent_at = coalesce(stored.sent_at, excluded.sent_at)
            """;

    private static final String STATE = "select count(*), min(createdAt) from OutboxEntry";

    /** Locks up to so many rows for the transaction around this call and gives what they announce. */
    Uni<List<OutgoingEvent>> take(int batch) {
        return Panache.getSession().chain(session -> session.createNativeQuery(TAKE, Object[].class)
                .setParameter("batch", batch)
                .getResultList()
                .chain(rows -> rows.isEmpty() ? Uni.createFrom().item(List.of()) : withVersions(session, rows)));
    }

    private static Uni<List<OutgoingEvent>> withVersions(Mutiny.Session session, List<Object[]> rows) {
        return session.createNativeQuery("""
                        select article_id, version, withdrawn, withdrawal_reason, url, title, outlet, publisher_group,
                            agency, published_at, language, origin_id, text, zones, created_at
                        from ingest.article_version
                        join unnest(cast(:ids as text[]), cast(:versions as integer[])) as wanted (article_id, version)
                        using (article_id, version)
                        """, Object[].class)
                .setParameter("ids", rows.stream().map(row -> (String) row[1]).toArray(String[]::new))
                .setParameter(
                        "versions", rows.stream().map(row -> (Integer) row[2]).toArray(Integer[]::new))
                .getResultList()
                .map(versions -> {
                    Map<String, ArticleVersion> byArticle = new HashMap<>();
                    versions.forEach(version -> byArticle.put((String) version[0], version(version)));
                    return rows.stream()
                            .map(row -> new OutgoingEvent(
                                    (Long) row[0], (String) row[3], byArticle.get((String) row[1]), (Boolean) row[4]))
                            .toList();
                });
    }

    /** An entity that no session keeps track of; there are thousands a second of them. */
    private static ArticleVersion version(Object[] row) {
        ArticleVersion version = new ArticleVersion();
        version.key = new ArticleVersionKey((String) row[0], (Integer) row[1]);
        version.withdrawn = (Boolean) row[2];
        version.withdrawalReason = (String) row[3];
        version.url = (String) row[4];
        version.title = (String) row[5];
        version.outlet = (String) row[6];
        version.publisherGroup = (String) row[7];
        version.agency = (String) row[8];
        version.publishedAt = (String) row[9];
        version.language = (String) row[10];
        version.originId = (String) row[11];
        version.text = (String) row[12];
        version.zones = (String) row[13];
        version.createdAt = row[14] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[14];
        return version;
    }

    /** Removes what the broker has, and notes that it was sent. */
    Uni<Void> remove(List<OutgoingEvent> sent, Instant now) {
        Long[] positions = sent.stream().map(OutgoingEvent::position).toArray(Long[]::new);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REMOVE)
                        .setParameter("positions", positions)
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /**
     * How full the outbox is.
     *
     * @param oldest when its oldest row was written, or null if it is empty
     */
    record State(long size, Instant oldest) {}

    Uni<State> state() {
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> session.createQuery(STATE, Object[].class).getSingleResult())
                .map(row -> new State((Long) row[0], (Instant) row[1])));
    }
}
