package dev.parley.ingest.feed;

import dev.parley.ingest.article.Fingerprint;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** The registered feeds, for those who register them. Must be called on an event loop. */
@ApplicationScoped
class Feeds {
    private static final String SELECT = """
            select feed.id, feed.url, feed.title, feed.outlet, feed.publisher_group, feed.language,
                feed.every_seconds, feed.paused, feed.next_poll_at, feed.polled_at, feed.succeeded_at,
                feed.problem_type, feed.problem_detail,
                count(entry.key) filter (where entry.state = 'waiting'),
                count(entry.key) filter (where entry.state = 'taken'),
                count(entry.key) filter (where entry.state = 'failed')
            from ingest.feed feed left join ingest.feed_entry entry on entry.feed_id = feed.id
            where %s
            group by feed.id order by feed.id limit :most
            """;

    private static final String INSERT = """
            insert into ingest.feed (id, url, outlet, publisher_group, language, every_seconds, paused, next_poll_at,
                created_at)
            values (:id, :url, :outlet, :group, :language, :every, :paused, :now, :now)
            on conflict (id) do nothing
            """;

    private static final String UPDATE = """
            update ingest.feed set outlet = :outlet, publisher_group = :group, language = :language,
                every_seconds = :every, paused = :paused,
                next_poll_at = least(next_poll_at, cast(:now as timestamptz) + make_interval(secs => :every))
            where id = :id
            """;

    private static final String FAILED = """
            select key, link, title, attempts, problem_type, problem_detail, problem_field, seen_at
            from ingest.feed_entry
            where feed_id = :id and state = 'failed' and key > :after order by key limit :most
            """;

    /** The id of the feed at the address. */
    static String id(String url) {
        return "f-" + Fingerprint.of(url);
    }

    /** Registers a feed, due at once. False if it was there already; then nothing changed. */
    Uni<Boolean> add(FeedForm form) {
        return Panache.withTransaction(() -> Panache.getSession().chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("id", id(form.url()))
                        .setParameter("url", form.url())
                        .setParameter("outlet", form.outlet())
                        .setParameter("group", form.publisherGroup())
                        .setParameter("language", form.language())
                        .setParameter("every", form.every().toSeconds())
                        .setParameter("paused", form.paused())
                        .setParameter("now", Instant.now())
                        .executeUpdate()))
                .map(count -> count == 1);
    }

    /** Replaces what can be set of a feed. */
    Uni<Void> change(String id, FeedForm form) {
        return Panache.withTransaction(() -> Panache.getSession().chain(session -> session.createNativeQuery(UPDATE)
                        .setParameter("id", id)
                        .setParameter("outlet", form.outlet())
                        .setParameter("group", form.publisherGroup())
                        .setParameter("language", form.language())
                        .setParameter("every", form.every().toSeconds())
                        .setParameter("paused", form.paused())
                        .setParameter("now", Instant.now())
                        .executeUpdate()))
                .invoke(Feeds::mustBeOne)
                .replaceWithVoid();
    }

    /** Makes a feed due at once. */
    Uni<Void> makeDue(String id) {
        return update("update ingest.feed set next_poll_at = now() where id = :id", id);
    }

    /** Forgets a feed; its articles stay. */
    Uni<Void> remove(String id) {
        return update("delete from ingest.feed where id = :id", id);
    }

    private static Uni<Void> update(String sql, String id) {
        return Panache.withTransaction(() -> Panache.getSession().chain(session -> session.createNativeQuery(sql)
                        .setParameter("id", id)
                        .executeUpdate()))
                .invoke(Feeds::mustBeOne)
                .replaceWithVoid();
    }

    private static void mustBeOne(int count) {
        if (count == 0) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(
                Problem.of("unknown-feed", "There is no such feed", 404, "no feed has this id", null));
    }

    Uni<Feed> get(String id) {
        return list("feed.id = :id", id, 1).map(feeds -> {
            if (feeds.isEmpty()) {
                throw unknown();
            }
            return feeds.get(0);
        });
    }

    /** Feeds by id, those after the given one. */
    Uni<List<Feed>> after(String id, int most) {
        return list("feed.id > :id", id, most);
    }

    private static Uni<List<Feed>> list(String condition, String id, int most) {
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(SELECT.formatted(condition), Object[].class)
                        .setParameter("id", id)
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> rows.stream().map(Feeds::feed).toList()));
    }

    /** Entries of a feed that failed, by key, those after the given one. */
    Uni<List<FailedEntry>> failed(String id, String after, int most) {
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(FAILED, Object[].class)
                        .setParameter("id", id)
                        .setParameter("after", after)
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> rows.stream().map(FailedEntry::of).toList()));
    }

    private static Feed feed(Object[] row) {
        return new Feed(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                Duration.ofSeconds(((Number) row[6]).longValue()).toString(),
                (Boolean) row[7],
                instant(row[8]),
                instant(row[9]),
                instant(row[10]),
                Problem.stored((String) row[11], (String) row[12]),
                new Feed.Entries(
                        ((Number) row[13]).longValue(),
                        ((Number) row[14]).longValue(),
                        ((Number) row[15]).longValue()));
    }

    static Instant instant(Object time) {
        return time instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) time;
    }
}
