package dev.parley.ingest.feed;

import dev.parley.ingest.fetch.Validators;
import dev.parley.ingest.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** The entries of feeds, from when a feed named them. Must be called on an event loop. */
@ApplicationScoped
class FeedEntries {
    private static final String MERGE = """
            insert into ingest.feed_entry as known (feed_id, key, revision, link, title, published_at, content,
                source_name, source_url, state, next_attempt_at, seen_at)
            select :feed, key, revision, link, title, published_at, content, source_name, source_url, 'waiting', :now,
                :now
            from unnest(cast(:keys as text[]), cast(:revisions as text[]), cast(:links as text[]),
                cast(:titles as text[]), cast(:dates as text[]), cast(:contents as text[]), cast(:sources as text[]),
                cast(:sourceUrls as text[]))
                as named (key, revision, link, title, published_at, content, source_name, source_url)
            order by key
            on conflict (feed_id, key) do update set
                revision = excluded.revision, link = excluded.link, title = excluded.title,
                published_at = excluded.published_at, source_name = excluded.source_name,
                source_url = excluded.source_url, seen_at = excluded.seen_at,
                content = case when known.revision = excluded.revision then known.content else excluded.content end,
                state = case when known.revision = excluded.revision then known.state else 'waiting' end,
                attempts = case when known.revision = excluded.revision then known.attempts else 0 end,
                next_attempt_at = case when known.revision = excluded.revision then known.next_attempt_at
                    else excluded.next_attempt_at end
            """;

    private static final String NOTE = """
            update ingest.feed set title = coalesce(:title, title), etag = :etag, last_modified = :lastModified
            where id = :feed and lease_owner = :owner
            """;

    private static final String WAITING = """
            select key, link, title, published_at, content, source_name, source_url, attempts from ingest.feed_entry
            where feed_id = :feed and state = 'waiting' and next_attempt_at <= :now
            order by next_attempt_at, key limit 1
            """;

    private static final String TAKEN = """
            update ingest.feed_entry set state = 'taken', article_id = :article, content = null, problem_type = null,
                problem_detail = null, problem_field = null, attempts = attempts + 1
            where feed_id = :feed and key = :key
            """;

    private static final String REFUSED = """
            update ingest.feed_entry set state = :state, next_attempt_at = :next, problem_type = :type,
                problem_detail = :detail, problem_field = :field, attempts = attempts + 1,
                content = case when :state = 'failed' then null else content end
            where feed_id = :feed and key = :key
            """;

    private static final String POSTPONED = """
            update ingest.feed_entry set next_attempt_at = :next where feed_id = :feed and key = :key
            """;

    private static final String FORGET = """
            delete from ingest.feed_entry where feed_id = :feed and state <> 'waiting' and seen_at < :before
            """;

    /** An entry whose article is still to be taken in. */
    record Waiting(FeedEntry entry, int attempts) {}

    /** Notes what the feed named and by what to ask next time, all or nothing. */
    Uni<Void> merge(FeedLease lease, FeedDocument document, Validators validators) {
        Map<String, FeedEntry> byKey = new LinkedHashMap<>();
        document.entries().forEach(entry -> byKey.putIfAbsent(entry.key(), entry));
        List<FeedEntry> entries = List.copyOf(byKey.values());
        return Panache.withTransaction(() -> Panache.getSession().chain(session -> session.createNativeQuery(NOTE)
                .setParameter("feed", lease.id())
                .setParameter("owner", lease.owner())
                .setParameter("title", document.title())
                .setParameter("etag", validators.etag())
                .setParameter("lastModified", validators.lastModified())
                .executeUpdate()
                .chain(kept -> kept == 0 || entries.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : merge(session, lease, entries))));
    }

    private static Uni<Void> merge(Mutiny.Session session, FeedLease lease, List<FeedEntry> entries) {
        return session.createNativeQuery(MERGE)
                .setParameter("feed", lease.id())
                .setParameter("now", Instant.now())
                .setParameter("keys", column(entries, FeedEntry::key))
                .setParameter("revisions", column(entries, FeedEntry::revision))
                .setParameter("links", column(entries, FeedEntry::link))
                .setParameter("titles", column(entries, FeedEntry::title))
                .setParameter("dates", column(entries, FeedEntry::publishedAt))
                .setParameter("contents", column(entries, FeedEntry::content))
                .setParameter("sources", column(entries, FeedEntry::sourceName))
                .setParameter("sourceUrls", column(entries, FeedEntry::sourceUrl))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** U+0000, which the database cannot keep, cannot stand in XML either. */
    private static String[] column(List<FeedEntry> entries, Function<FeedEntry, String> field) {
        return entries.stream().map(field).toArray(String[]::new);
    }

    /** The next entry of the feed to try, or null if none is due. */
    Uni<Waiting> next(FeedLease lease) {
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(WAITING, Object[].class)
                        .setParameter("feed", lease.id())
                        .setParameter("now", Instant.now())
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : waiting(row)));
    }

    private static Waiting waiting(Object[] row) {
        return new Waiting(
                new FeedEntry(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        null,
                        (String) row[4],
                        (String) row[5],
                        (String) row[6]),
                (Integer) row[7]);
    }

    Uni<Void> taken(FeedLease lease, FeedEntry entry, String articleId) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKEN)
                        .setParameter("feed", lease.id())
                        .setParameter("key", entry.key())
                        .setParameter("article", articleId)
                        .executeUpdate())
                .replaceWithVoid());
    }

    /** @param again when to try again, or null if that is of no use */
    Uni<Void> refused(FeedLease lease, FeedEntry entry, Problem problem, Duration again) {
        Instant next = Instant.now().plus(Objects.requireNonNullElse(again, Duration.ZERO));
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(REFUSED)
                        .setParameter("feed", lease.id())
                        .setParameter("key", entry.key())
                        .setParameter("state", again == null ? "failed" : "waiting")
                        .setParameter("next", next)
                        .setParameter("type", problem.type())
                        .setParameter("detail", problem.detail())
                        .setParameter("field", problem.field())
                        .executeUpdate())
                .replaceWithVoid());
    }

    /** Tries the entry again later, as if it had not been tried. */
    Uni<Void> postponed(FeedLease lease, FeedEntry entry, Duration later) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(POSTPONED)
                        .setParameter("feed", lease.id())
                        .setParameter("key", entry.key())
                        .setParameter("next", Instant.now().plus(later))
                        .executeUpdate())
                .replaceWithVoid());
    }

    /** Forgets entries that the feed has not named since then. */
    Uni<Void> forget(FeedLease lease, Instant before) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter("feed", lease.id())
                        .setParameter("before", before)
                        .executeUpdate())
                .replaceWithVoid());
    }
}
