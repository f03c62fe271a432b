package dev.parley.ingest.origin;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and writes what origin wordings and articles have. Every call works in its caller's transaction. */
final class OriginTables {
    /** Any number that no other lock of this database goes by. */
    private static final long LOCK = 0x6f726967696e7301L;

    // What is lost of this in a crash of the database is done again, so nobody need wait for the disk.
    private static final String ALONE =
            "select 1 from (select set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock(:lock)) as taken";

    private static final String TOGETHER = "select 1 from (select set_config('synchronous_commit', 'off', true),"
            + " pg_advisory_xact_lock_shared(:lock)) as taken";

    /** Looked up one by one: how many there are in all must not matter, whatever the planner thinks. */
    private static final String ORIGINS = """
            select wanted.own_origin, found.origin_id
            from unnest(cast(:origins as text[])) as wanted (own_origin)
            cross join lateral (
                select origin_id from ingest.wording where wording.own_origin = wanted.own_origin offset 0) as found
            """;

    private static final String MOVE_WORDINGS = """
            with moved as (
                select found.number, move.new_id
                from unnest(cast(:olds as text[]), cast(:news as text[])) as move (old_id, new_id)
                cross join lateral (
                    select number from ingest.wording where wording.origin_id = move.old_id offset 0) as found
            )
            update ingest.wording set origin_id = (select moved.new_id from moved where moved.number = wording.number)
            where number = any(array(select number from moved))
            """;

    /** What was announced is announced again as a new version; what was not is changed before it is. */
    private static final String MOVE_ARTICLES = """
            with known as (
                select found.id, move.old_id, move.new_id
                from unnest(cast(:olds as text[]), cast(:news as text[])) as move (old_id, new_id)
                cross join lateral (
                    select id from ingest.article where article.origin_id = move.old_id offset 0) as found
                order by found.id
            ), locked as (
                select stored.id, stored.version, stored.withdrawn, known.new_id
                from known
                cross join lateral (
                    select article.id, article.version, article.withdrawn from ingest.article
                    where article.id = known.id and article.origin_id = known.old_id limit 1 for update) as stored
            ), moved as (
                select locked.*, coalesce(entry.settled, true) as announced,
                    coalesce(entry.settled, true) and not locked.withdrawn as again
                from locked
                left join lateral (
                    select outbox.settled from ingest.outbox
                    where outbox.article_id = locked.id and outbox.version = locked.version offset 0) as entry on true
            ), changed as (
                update ingest.article set (origin_id, version, changed_at) = (
                    select moved.new_id, moved.version + case when again then 1 else 0 end,
                        case when again then :now else article.changed_at end
                    from moved where moved.id = article.id)
                where id = any(array(select id from moved))
            ), corrected as (
                update ingest.article_version kept
                set origin_id = (select moved.new_id from moved where moved.id = kept.article_id)
                where kept.article_id = any(array(select id from moved where not announced))
                    and kept.version = (select moved.version from moved where moved.id = kept.article_id)
            ), added as (
                insert into ingest.article_version (article_id, version, withdrawn, url, title, outlet,
                    publisher_group, agency, published_at, language, origin_id, text, zones, created_at)
                select kept.article_id, kept.version + 1, false, kept.url, kept.title, kept.outlet,
                    kept.publisher_group, kept.agency, kept.published_at, kept.language, moved.new_id, kept.text,
                    kept.zones, :now
                from moved
                cross join lateral (
                    select * from ingest.article_version stored
                    where stored.article_id = moved.id and stored.version = moved.version limit 1) as kept
                where moved.again
            )
            insert into ingest.outbox (article_id, version, traceparent, created_at)
            select id, version + 1, cast(null as text), :now from moved where again
            """;

    private static final String SETTLE = """
            with found as (
                select * from unnest(cast(:ids as text[]), cast(:versions as integer[]), cast(:origins as text[]))
                    as found (article_id, version, origin_id)
            ), differing as (
                select stored.id, stored.version, sorted.origin_id
                from (select * from found order by article_id) as sorted
                cross join lateral (
                    select article.id, article.version from ingest.article
                    where article.id = sorted.article_id and article.version = sorted.version
                        and article.origin_id <> sorted.origin_id
                    limit 1 for update) as stored
            ), changed as (
                update ingest.article set origin_id = differing.origin_id
                from differing where article.id = differing.id and article.version = differing.version
            ), corrected as (
                update ingest.article_version kept set origin_id = found.origin_id
                from found
                where kept.article_id = found.article_id and kept.version = found.version
                    and kept.origin_id <> found.origin_id
            )
            update ingest.outbox entry set settled = true
            from found
            where entry.article_id = found.article_id and entry.version = found.version and not entry.settled
            """;

    private final Mutiny.Session session;

    OriginTables(Mutiny.Session session) {
        this.session = session;
    }

    /**
     * Keeps others, until the transaction ends, from joining origins; and if this transaction is to join some itself,
     * from reading them.
     */
    Uni<Void> lock(boolean toJoin) {
        return session.createNativeQuery(toJoin ? ALONE : TOGETHER, Integer.class)
                .setParameter("lock", LOCK)
                .getSingleResult()
                .replaceWithVoid();
    }

    /** The origin of a wording at present. */
    record Place(String ownOrigin, String originId) {}

    /** Where the wordings with these own origins belong now; more than one of an own origin if agencies differ. */
    Uni<List<Place>> places(Set<String> ownOrigins) {
        return session.createNativeQuery(ORIGINS, Object[].class)
                .setParameter("origins", array(ownOrigins))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Place((String) row[0], (String) row[1]))
                        .toList());
    }

    /** Gives the wordings and articles of the origins that give way their new origin. */
    Uni<Void> move(Map<String, String> moves, Instant now) {
        if (moves.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String[] olds = array(moves.keySet());
        String[] news = array(moves.values());
        return session.createNativeQuery(MOVE_WORDINGS)
                .setParameter("olds", olds)
                .setParameter("news", news)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(MOVE_ARTICLES)
                        .setParameter("olds", olds)
                        .setParameter("news", news)
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Says of the versions which origin was found, each in the order of the versions, and that they may leave. */
    Uni<Void> settle(List<Unsettled> versions, List<String> origins) {
        return session.createNativeQuery(SETTLE)
                .setParameter("ids", versions.stream().map(Unsettled::articleId).toArray(String[]::new))
                .setParameter(
                        "versions", versions.stream().map(Unsettled::version).toArray(Integer[]::new))
                .setParameter("origins", array(origins))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
