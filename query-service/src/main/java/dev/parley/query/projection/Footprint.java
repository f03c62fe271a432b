package dev.parley.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Collects, by name form, where one transaction changes stances and statements, and says it by entity at the end. */
final class Footprint {
    private static final int LOCK_SPACE = 0x70617275;
    private static final int STRIPES = 4096;
    private static final String STANCES_OF = """
            select distinct holder, issue, sort_date from query.stance where holder = any($1)
            union select holder, issue, sort_date from query.withdrawn_stance where holder = any($1)
            """;
    private static final String STATEMENTS_OF = """
            select distinct party, sort_date from query.statement where party = any($1)
            union select party, sort_date from query.statement where speaker = any($1) and party is not null
            """;

    private final Set<StanceAt> stances = new HashSet<>();
    private final Set<StatementAt> statements = new HashSet<>();
    private final Set<StatementAt> disturbed = new HashSet<>();
    private final Set<String> added = new HashSet<>();
    private final Set<String> replaced = new HashSet<>();
    private final Set<UUID> moved = new HashSet<>();
    private final Map<UUID, Set<String>> entities = new HashMap<>();

    private record StanceAt(UUID holder, String issue, LocalDate date) {}

    private record StatementAt(UUID party, LocalDate date) {}

    /** The articles' parts are removed; those of a newer version may take their places. */
    void replaced(Set<String> articleIds) {
        replaced.addAll(articleIds);
    }

    /** The article's parts are put. */
    void added(String articleId) {
        added.add(articleId);
    }

    void stance(UUID holder, String issue, LocalDate date) {
        stances.add(new StanceAt(holder, issue, date));
        entities.computeIfAbsent(holder, form -> new TreeSet<>());
    }

    void statement(UUID party, LocalDate date) {
        if (party != null) {
            statements.add(new StatementAt(party, date));
            entities.computeIfAbsent(party, form -> new TreeSet<>());
        }
    }

    /** A statement that was there before goes or changes hands. */
    void disturbed(UUID party, LocalDate date) {
        statement(party, date);
        if (party != null) {
            disturbed.add(new StatementAt(party, date));
        }
    }

    /** What is known of the form so far belongs to this entity, now or until now. */
    void belongsTo(UUID form, String entityId) {
        entities.computeIfAbsent(form, same -> new TreeSet<>()).add(entityId);
    }

    /** All that is stored of the forms changes hands. */
    void moves(Collection<UUID> forms) {
        moved.addAll(forms);
    }

    /**
     * The same by entity, all entities locked until the transaction ends. What other transactions committed while this one
     * waited for a lock is in it: forms that they gave to other entities, and what they stored of forms that move.
     */
    Uni<Touched> settle(SqlConnection connection) {
        return settle(connection, Set.of());
    }

    private Uni<Touched> settle(SqlConnection connection, Set<String> locked) {
        return addAllOfMoved(connection).chain(() -> current(connection)).chain(() -> {
            Set<String> all = new LinkedHashSet<>();
            entities.values().forEach(all::addAll);
            return locked.containsAll(all)
                    ? Uni.createFrom().item(this::touched)
                    : lock(connection, all).chain(() -> settle(connection, all));
        });
    }

    private Uni<Void> addAllOfMoved(SqlConnection connection) {
        if (moved.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple forms = Tuple.of(moved.toArray(UUID[]::new));
        return connection
                .preparedQuery(STANCES_OF)
                .execute(forms)
                .invoke(rows -> rows.forEach(
                        row -> stance(row.getUUID("holder"), row.getString("issue"), row.getLocalDate("sort_date"))))
                .chain(() -> connection.preparedQuery(STATEMENTS_OF).execute(forms))
                .invoke(rows -> rows.forEach(row -> disturbed(row.getUUID("party"), row.getLocalDate("sort_date"))))
                .replaceWithVoid();
    }

    private Uni<Void> current(SqlConnection connection) {
        return connection
                .preparedQuery("select form_id, entity_id from query.name_form where form_id = any($1)")
                .execute(Tuple.of(entities.keySet().toArray(UUID[]::new)))
                .invoke(rows -> rows.forEach(row -> belongsTo(row.getUUID("form_id"), row.getString("entity_id"))))
                .replaceWithVoid();
    }

    private static Uni<Void> lock(SqlConnection connection, Set<String> entityIds) {
        Integer[] stripes = entityIds.stream()
                .map(id -> Math.floorMod(id.hashCode(), STRIPES))
                .distinct()
                .sorted()
                .toArray(Integer[]::new);
        return connection
                .preparedQuery("select pg_advisory_xact_lock($1, stripe) from unnest($2::int[]) as stripe")
                .execute(Tuple.of(LOCK_SPACE, stripes))
                .replaceWithVoid();
    }

    private Touched touched() {
        Set<Touched.OnIssue> onIssues = new HashSet<>();
        stances.forEach(at ->
                of(at.holder()).forEach(entity -> onIssues.add(new Touched.OnIssue(entity, at.issue(), at.date()))));
        return new Touched(onIssues, ofParties(statements), added, replaced, ofParties(disturbed));
    }

    private Set<Touched.OfParty> ofParties(Set<StatementAt> places) {
        Set<Touched.OfParty> ofParties = new HashSet<>();
        places.forEach(at -> of(at.party()).forEach(entity -> ofParties.add(new Touched.OfParty(entity, at.date()))));
        return ofParties;
    }

    private Stream<String> of(UUID form) {
        return entities.getOrDefault(form, Set.of()).stream();
    }
}
