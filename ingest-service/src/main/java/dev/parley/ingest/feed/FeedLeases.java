package dev.parley.ingest.feed;

import dev.parley.ingest.fetch.Validators;
import dev.parley.ingest.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets one replica at a time poll a feed. A lease that is not kept up runs out, so that a replica that died holds nothing;
 * whoever lost its lease can change nothing of the feed any more. Must be called on an event loop.
 */
@ApplicationScoped
class FeedLeases {
    private static final String TAKE = """
            update ingest.feed as taken set lease_owner = :owner, lease_until = :until
            where id = (
                select id from ingest.feed
                where not paused and next_poll_at <= :now and (lease_until is null or lease_until < :now)
                order by next_poll_at limit 1 for update skip locked)
            returning taken.id, taken.url, taken.outlet, taken.publisher_group, taken.language, taken.every_seconds,
                taken.failures, taken.etag, taken.last_modified
            """;

    private static final String KEEP = """
            update ingest.feed set lease_until = :until where id = :id and lease_owner = :owner
            """;

    private static final String RELEASE = """
            update ingest.feed set lease_owner = null, lease_until = null, polled_at = :now, next_poll_at = :next,
                failures = :failures, problem_type = :type, problem_detail = :detail,
                succeeded_at = case when :failures = 0 then cast(:now as timestamptz) else succeeded_at end
            where id = :id and lease_owner = :owner
            """;

    private final FeedConfig config;

    FeedLeases(FeedConfig config) {
        this.config = config;
    }

    /** Takes the feed that is due for longest, or null if none is due that nobody else polls. */
    Uni<FeedLease> take(String owner) {
        Instant now = Instant.now();
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, Object[].class)
                        .setParameter("owner", owner)
                        .setParameter("now", now)
                        .setParameter("until", now.plus(config.lease()))
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : lease(owner, row)));
    }

    private static FeedLease lease(String owner, Object[] row) {
        return new FeedLease(
                (String) row[0],
                owner,
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                ((Number) row[5]).longValue(),
                (Integer) row[6],
                new Validators((String) row[7], (String) row[8]));
    }

    /** Makes a lease last anew, in the transaction around this call if there is one. False if it was lost. */
    Uni<Boolean> keep(FeedLease lease) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("id", lease.id())
                        .setParameter("owner", lease.owner())
                        .setParameter("until", Instant.now().plus(config.lease()))
                        .executeUpdate())
                .map(count -> count == 1));
    }

    /**
     * Gives a lease back.
     *
     * @param problem why the feed could not be read, or null if it could
     */
    Uni<Void> release(FeedLease lease, Problem problem) {
        Instant now = Instant.now();
        int failures = problem == null ? 0 : lease.failures() + 1;
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(RELEASE)
                        .setParameter("id", lease.id())
                        .setParameter("owner", lease.owner())
                        .setParameter("now", now)
                        .setParameter("next", now.plus(pause(lease.everySeconds(), failures)))
                        .setParameter("failures", failures)
                        .setParameter("type", problem == null ? null : problem.type())
                        .setParameter("detail", problem == null ? null : problem.detail())
                        .executeUpdate())
                .replaceWithVoid());
    }

    /** After failures the pause doubles, but not beyond the longest, nor below what the feed has anyway. */
    private Duration pause(long everySeconds, int failures) {
        Duration every = Duration.ofSeconds(everySeconds);
        Duration doubled = Duration.ofSeconds(everySeconds << Math.min(failures, 20));
        Duration bounded = doubled.compareTo(config.longestBackOff()) < 0 ? doubled : config.longestBackOff();
        return bounded.compareTo(every) < 0 ? every : bounded;
    }
}
