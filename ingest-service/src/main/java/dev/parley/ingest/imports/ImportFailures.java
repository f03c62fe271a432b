package dev.parley.ingest.imports;

import dev.parley.ingest.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** The records of imports that could not be taken in. Must be called on an event loop. */
@ApplicationScoped
class ImportFailures {
    private static final int LONGEST = 500;

    private static final String INSERT = """
            insert into ingest.import_failure (import_id, record, reference, problem_type, problem_detail, problem_field)
            select :id, * from unnest(cast(:records as bigint[]), cast(:references as text[]), cast(:types as text[]),
                cast(:details as text[]), cast(:fields as text[]))
            """;

    private static final String SELECT = """
            select record, reference, problem_type, problem_detail, problem_field from ingest.import_failure
            where import_id = :id and record > :after order by record limit :most
            """;

    /** Notes failures, in the transaction around this call. */
    Uni<Void> add(String importId, List<ImportFailure> failures) {
        if (failures.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("id", importId)
                        .setParameter(
                                "records",
                                failures.stream().map(ImportFailure::record).toArray(Long[]::new))
                        .setParameter("references", column(failures, ImportFailure::reference))
                        .setParameter("types", column(failures, failure -> failure.problem()
                                .type()))
                        .setParameter("details", column(failures, failure -> failure.problem()
                                .detail()))
                        .setParameter("fields", column(failures, failure -> failure.problem()
                                .field()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Clients' words may hold what the database cannot keep, and be of any length. */
    private static String[] column(List<ImportFailure> failures, Function<ImportFailure, String> field) {
        return failures.stream().map(field).map(ImportFailures::storable).toArray(String[]::new);
    }

    private static String storable(String value) {
        if (value == null) {
            return null;
        }
        int length = value.offsetByCodePoints(0, Math.min(LONGEST, value.codePointCount(0, value.length())));
        return value.substring(0, length).replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
    }

    /** Failures in the order of their records, those after the given one. */
    Uni<List<ImportFailure>> after(String importId, long record, int most) {
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(SELECT, Object[].class)
                        .setParameter("id", importId)
                        .setParameter("after", record)
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> rows.stream().map(ImportFailures::failure).toList()));
    }

    private static ImportFailure failure(Object[] row) {
        return new ImportFailure(
                ((Number) row[0]).longValue(),
                (String) row[1],
                Problem.stored((String) row[2], (String) row[3], (String) row[4]));
    }
}
