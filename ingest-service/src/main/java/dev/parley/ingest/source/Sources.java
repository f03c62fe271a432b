package dev.parley.ingest.source;

import dev.parley.ingest.article.Submission;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The registry of outlets. Must be called on an event loop. */
@ApplicationScoped
public class Sources {
    private static final String COLUMNS = "domain, name, publisher_group, country, curated, added_at, changed_at";

    private static final String PAGE = "select " + COLUMNS + " from ingest.source where domain > :after"
            + " and (cast(cast(:curated as text) as boolean) is null or curated = cast(cast(:curated as text) as boolean)) order by domain limit :most";

    private static final String ONE = "select " + COLUMNS + " from ingest.source where domain = :domain";

    private static final String PUT = """
            insert into ingest.source as known (domain, name, publisher_group, country, curated, added_at, changed_at)
            select domain, name, publisher_group, country, true, :now, :now
            from unnest(cast(:domains as text[]), cast(:names as text[]), cast(:groups as text[]), cast(:countries as text[]))
                as given (domain, name, publisher_group, country)
            order by domain
            on conflict (domain) do update set name = excluded.name, publisher_group = excluded.publisher_group,
                country = excluded.country, curated = true, changed_at = excluded.changed_at
            where (known.name, known.publisher_group, known.country, known.curated)
                is distinct from (excluded.name, excluded.publisher_group, excluded.country, true)
            """;

    private static final String ADD = """
            insert into ingest.source (domain, name, curated, added_at, changed_at)
            select domain, name, false, :now, :now
            from unnest(cast(:domains as text[]), cast(:names as text[])) as seen (domain, name)
            where not exists (select 1 from ingest.source known where known.domain = seen.domain)
            order by domain
            on conflict do nothing
            """;

    /** Adds the outlets of the submissions that are not known yet, in the transaction around this call. */
    public Uni<Void> add(List<Submission> submissions) {
        Map<String, String> seen = new TreeMap<>();
        for (Submission submission : submissions) {
            if (submission.url() != null) {
                String domain = submission.url().domain();
                seen.merge(
                        domain,
                        submission.outlet() == null ? "" : submission.outlet(),
                        (one, other) -> one.isEmpty() ? other : one);
            }
        }
        if (seen.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("domains", seen.keySet().toArray(String[]::new))
                        .setParameter(
                                "names",
                                seen.values().stream()
                                        .map(name -> name.isEmpty() ? null : name)
                                        .toArray(String[]::new))
                        .setParameter("now", Instant.now())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Writes down what is known of outlets, by their domains; what was known before gives way. */
    public Uni<Void> put(Map<String, SourceForm> forms) {
        List<SourceForm> values = List.copyOf(forms.values());
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(PUT)
                        .setParameter("domains", forms.keySet().toArray(String[]::new))
                        .setParameter(
                                "names", values.stream().map(SourceForm::name).toArray(String[]::new))
                        .setParameter(
                                "groups",
                                values.stream().map(SourceForm::publisherGroup).toArray(String[]::new))
                        .setParameter(
                                "countries",
                                values.stream().map(SourceForm::country).toArray(String[]::new))
                        .setParameter("now", Instant.now())
                        .executeUpdate())
                .replaceWithVoid());
    }

    /** The outlet with the domain, or null. */
    public Uni<Source> find(String domain) {
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(ONE, Object[].class)
                        .setParameter("domain", domain)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : source(row)));
    }

    /**
     * Outlets by domain.
     *
     * @param after only those behind this domain
     * @param curated only those that are, or are not; null for both
     */
    public Uni<List<Source>> page(String after, Boolean curated, int most) {
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(PAGE, Object[].class)
                        .setParameter("after", after)
                        .setParameter("curated", curated == null ? null : curated.toString())
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> rows.stream().map(Sources::source).toList()));
    }

    /** Forgets the outlet; false if it was not known. */
    public Uni<Boolean> remove(String domain) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from ingest.source where domain = :domain")
                        .setParameter("domain", domain)
                        .executeUpdate())
                .map(removed -> removed > 0));
    }

    private static Source source(Object[] row) {
        return new Source(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (Boolean) row[4],
                instant(row[5]),
                instant(row[6]));
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
