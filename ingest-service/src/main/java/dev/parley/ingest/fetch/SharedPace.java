package dev.parley.ingest.fetch;

import dev.parley.ingest.EventLoop;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * The pace of all replicas together: when a site is free again stands in the database, and its row's lock puts their turns in
 * order. Delays are counted on the database's clock, so that the replicas' own need not agree. Blocks.
 */
@ApplicationScoped
class SharedPace implements SitePace {

    /**
     * A turn moves the site's row on; a row that is too far ahead stays, and only tells when it is free. Rows that say nothing
     * any more are cleared away some at a time.
     */
    private static final String NEXT = """
            with cleared as (
                delete from ingest.site_turn where site in (
                    select site from ingest.site_turn where free_at < clock_timestamp() - interval '1 hour' and site <> :site
                    limit 20 for update skip locked)
            ), given as (
                insert into ingest.site_turn as known (site, free_at)
                values (:site, clock_timestamp() + cast(:pause as bigint) * interval '1 millisecond')
                on conflict (site) do update
                set free_at = greatest(known.free_at, clock_timestamp()) + cast(:pause as bigint) * interval '1 millisecond'
                where known.free_at <= clock_timestamp() + cast(:longest as bigint) * interval '1 millisecond'
                returning free_at - cast(:pause as bigint) * interval '1 millisecond' as start
            )
            select cast(ceil(1000 * extract(epoch from start - clock_timestamp())) as bigint), true from given
            union all
            select cast(ceil(1000 * extract(epoch from free_at - clock_timestamp())) as bigint), false
            from ingest.site_turn where site = :site and not exists (select 1 from given)
            """;

    private static final String REST = """
            insert into ingest.site_turn as known (site, free_at)
            values (:site, clock_timestamp() + cast(:pause as bigint) * interval '1 millisecond')
            on conflict (site) do update set free_at = greatest(known.free_at, excluded.free_at)
            """;

    private final Vertx vertx;

    SharedPace(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public Turn next(String site, Duration pause, Duration longestWait) {
        return EventLoop.apart(vertx)
                .run(() -> Panache.withTransaction(
                        () -> Panache.getSession().chain(session -> session.createNativeQuery(NEXT, Object[].class)
                                .setParameter("site", site)
                                .setParameter("pause", pause.toMillis())
                                .setParameter("longest", longestWait.toMillis())
                                .getSingleResultOrNull())))
                // A row that another replica made just now, and with a long rest, is not seen by the same statement.
                .map(row -> row == null ? new Turn(longestWait, false) : turn(row))
                .await()
                .indefinitely();
    }

    private static Turn turn(Object[] row) {
        return new Turn(Duration.ofMillis(Math.max(0, ((Number) row[0]).longValue())), (Boolean) row[1]);
    }

    @Override
    public void rest(String site, Duration duration) {
        EventLoop.apart(vertx)
                .run(() -> Panache.withTransaction(
                        () -> Panache.getSession().chain(session -> session.createNativeQuery(REST)
                                .setParameter("site", site)
                                .setParameter("pause", duration.toMillis())
                                .executeUpdate())))
                .await()
                .indefinitely();
    }
}
