package dev.parley.ingest.imports;

import dev.parley.ingest.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Lets one replica at a time work on a job. Whoever lost its lease can write nothing of the job any more. Must be called on an
 * event loop.
 */
@ApplicationScoped
class ImportLeases {
    private static final String TAKE = """
            update ingest.import_job as taken set lease_owner = :owner, lease_until = :until, state = 'running',
                started_at = coalesce(started_at, :now)
            where id = (
                select id from ingest.import_job
                where state in ('waiting', 'running') and (lease_until is null or lease_until < :now)
                    and (place is null or place = :place)
                order by created_at limit 1 for update skip locked)
            returning taken.id, taken.shape, taken.path, taken.size, taken.position, taken.records
            """;

    private static final String KEEP = """
            update ingest.import_job set lease_until = :until
            where id = :id and lease_owner = :owner and state = 'running'
            """;

    private static final String ADVANCE = """
            update ingest.import_job set position = :to, records = :records, accepted = accepted + :accepted,
                duplicates = duplicates + :duplicates, rejected = rejected + :rejected, skipped = skipped + :skipped,
                records_per_second = :recordRate, bytes_per_second = :byteRate, lease_until = :until
            where id = :id and lease_owner = :owner and state = 'running' and position = :from
            """;

    private static final String END = """
            update ingest.import_job set state = :state, problem_type = :type, problem_detail = :detail,
                finished_at = :now, lease_owner = null, lease_until = null
            where id = :id and lease_owner = :owner
            """;

    private final ImportConfig config;

    ImportLeases(ImportConfig config) {
        this.config = config;
    }

    /** What a chunk added to a job's counts. */
    record Counts(long accepted, long duplicates, long rejected, long skipped) {}

    /** How fast this replica goes. */
    record Rate(double recordsPerSecond, double bytesPerSecond) {}

    /**
     * Takes the oldest job that nobody works on, or null.
     *
     * @param place where this replica's uploads are
     */
    Uni<ImportLease> take(String owner, String place) {
        Instant now = Instant.now();
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, Object[].class)
                        .setParameter("owner", owner)
                        .setParameter("place", place)
                        .setParameter("now", now)
                        .setParameter("until", now.plus(config.lease()))
                        .getSingleResultOrNull())
                .map(row -> row == null
                        ? null
                        : new ImportLease(
                                (String) row[0],
                                owner,
                                ImportShape.of((String) row[1]),
                                (String) row[2],
                                ((Number) row[3]).longValue(),
                                ((Number) row[4]).longValue(),
                                ((Number) row[5]).longValue())));
    }

    /** Makes a lease last anew. False if it was lost. */
    Uni<Boolean> keep(ImportLease lease) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("id", lease.id())
                        .setParameter("owner", lease.owner())
                        .setParameter("until", Instant.now().plus(config.lease()))
                        .executeUpdate())
                .map(count -> count == 1));
    }

    /** Moves the job on, in the transaction around this call; fails if the lease was lost. */
    Uni<Void> advance(ImportLease from, ImportLease to, Counts counts, Rate rate) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADVANCE)
                        .setParameter("id", from.id())
                        .setParameter("owner", from.owner())
                        .setParameter("from", from.position())
                        .setParameter("to", to.position())
                        .setParameter("records", to.records())
                        .setParameter("accepted", counts.accepted())
                        .setParameter("duplicates", counts.duplicates())
                        .setParameter("rejected", counts.rejected())
                        .setParameter("skipped", counts.skipped())
                        .setParameter("recordRate", rate.recordsPerSecond())
                        .setParameter("byteRate", rate.bytesPerSecond())
                        .setParameter("until", Instant.now().plus(config.lease()))
                        .executeUpdate())
                .invoke(count -> {
                    if (count == 0) {
                        throw new LeaseLostException(from.id());
                    }
                })
                .replaceWithVoid();
    }

    /** @param problem why the file could not be read to its end, or null if it could */
    Uni<Void> end(ImportLease lease, Problem problem) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(END)
                        .setParameter("id", lease.id())
                        .setParameter("owner", lease.owner())
                        .setParameter("state", problem == null ? "done" : "failed")
                        .setParameter("type", problem == null ? null : problem.type())
                        .setParameter("detail", problem == null ? null : problem.detail())
                        .setParameter("now", Instant.now())
                        .executeUpdate())
                .replaceWithVoid());
    }
}
