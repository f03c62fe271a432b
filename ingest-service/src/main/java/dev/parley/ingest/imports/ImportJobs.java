package dev.parley.ingest.imports;

import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** The jobs, for those who want them done. Must be called on an event loop. */
@ApplicationScoped
class ImportJobs {
    private static final int FIRST_FAILURES = 100;

    private static final String INSERT = """
            insert into ingest.import_job (id, name, shape, path, place, size, state, created_at)
            values (:id, :name, :shape, :path, :place, :size, 'waiting', :now)
            """;

    private static final String SELECT = """
            select id, name, shape, state, size, records, accepted, duplicates, rejected, skipped, records_per_second,
                bytes_per_second, position, created_at, started_at, finished_at, problem_type, problem_detail
            from ingest.import_job where %s limit :most
            """;

    private static final String CANCEL = """
            update ingest.import_job set state = 'cancelled', finished_at = :now, lease_owner = null, lease_until = null
            where id = :id and state in ('waiting', 'running')
            """;

    private final ImportFailures failures;

    ImportJobs(ImportFailures failures) {
        this.failures = failures;
    }

    /**
     * Makes a job.
     *
     * @param place where the file is, if not every replica can reach it
     */
    Uni<Void> add(String id, String name, ImportShape shape, Path path, String place, long size) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("id", id)
                        .setParameter("name", name)
                        .setParameter("shape", shape.label())
                        .setParameter("path", path.toString())
                        .setParameter("place", place)
                        .setParameter("size", size)
                        .setParameter("now", Instant.now())
                        .executeUpdate())
                .replaceWithVoid());
    }

    /** The job with its first failures. */
    Uni<ImportJob> get(String id) {
        return list("id = :id", id, 1).chain(jobs -> {
            if (jobs.isEmpty()) {
                throw new ProblemException(
                        Problem.of("unknown-import", "There is no such import", 404, "no import has this id", null));
            }
            return failures.after(id, 0, FIRST_FAILURES)
                    .map(first -> jobs.get(0).withFailures(first));
        });
    }

    /** Jobs, the newest first. */
    Uni<List<ImportJob>> newest(int most) {
        return list("id <> :id order by created_at desc", "", most);
    }

    /** Ends a job where it stands; what it took in stays. */
    Uni<Void> cancel(String id) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(CANCEL)
                        .setParameter("id", id)
                        .setParameter("now", Instant.now())
                        .executeUpdate())
                .replaceWithVoid());
    }

    private static Uni<List<ImportJob>> list(String condition, String id, int most) {
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(SELECT.formatted(condition), Object[].class)
                        .setParameter("id", id)
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> rows.stream().map(ImportJobs::job).toList()));
    }

    private static ImportJob job(Object[] row) {
        long size = number(row[4]);
        double progress = "done".equals(row[3]) ? 1 : progress(size, number(row[5]), rate(row[10]), rate(row[11]));
        return new ImportJob(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                size,
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]),
                number(row[9]),
                progress,
                rate(row[10]),
                "running".equals(row[3]) ? secondsLeft(progress, size, rate(row[11])) : null,
                instant(row[13]),
                instant(row[14]),
                instant(row[15]),
                Problem.stored((String) row[16], (String) row[17]),
                null);
    }

    /** By the bytes that records have on average, since how many records there are is not known before the end. */
    private static double progress(long size, long records, Double recordRate, Double byteRate) {
        if (recordRate == null || byteRate == null || recordRate <= 0 || size == 0) {
            return 0;
        }
        return Math.round(Math.min(1, records * (byteRate / recordRate) / size) * 1000) / 1000.0;
    }

    private static Long secondsLeft(double progress, long size, Double byteRate) {
        return byteRate == null || byteRate <= 0 ? null : Math.round((1 - progress) * size / byteRate);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static Double rate(Object value) {
        return value == null ? null : Math.round(((Number) value).doubleValue() * 10) / 10.0;
    }

    private static Instant instant(Object time) {
        return time instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) time;
    }
}
