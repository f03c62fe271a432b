package dev.parley.query.decision;

import dev.parley.query.page.Conditions;
import dev.parley.query.page.Cursor;
import dev.parley.query.page.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Decisions, and the rules that those which are not undone make. */
@ApplicationScoped
class DecisionStore {
    static final String LISTING = "decisions";

    private static final String PUT = """
            insert into query.identity_decision (kind, entity_id, into_id, names, undoes, made_by, reason)
            values ($1, $2, $3, $4, $5, $6, $7) returning decision_id
            """;
    private static final String PUT_RULES = """
            insert into query.identity_rule (own_id, decision_id, entity_id, entity_name, alone)
            select distinct own_id, $2::bigint, $3, $4, $5::boolean from unnest($1::text[]) as own_id
            """;

    private final Pool pool;

    DecisionStore(Pool pool) {
        this.pool = pool;
    }

    /** What is to be written down. */
    record Draft(String kind, String entityId, String intoId, Collection<String> names, Long undoes) {}

    Uni<Long> put(SqlConnection connection, Draft draft, String by, String reason) {
        return connection
                .preparedQuery(PUT)
                .execute(Tuple.from(Arrays.asList(
                        draft.kind(),
                        draft.entityId(),
                        draft.intoId(),
                        draft.names().toArray(String[]::new),
                        draft.undoes(),
                        by,
                        reason)))
                .map(rows -> rows.iterator().next().getLong("decision_id"));
    }

    Uni<Void> putRules(
            SqlConnection connection,
            long decision,
            Collection<String> ownIds,
            String entityId,
            String entityName,
            boolean alone) {
        return connection
                .preparedQuery(PUT_RULES)
                .execute(Tuple.of(ownIds.toArray(String[]::new), decision, entityId, entityName, alone))
                .replaceWithVoid();
    }

    /** Takes back the rules of a decision and gives the own ids that they were about. */
    Uni<List<String>> removeRules(SqlConnection connection, long decision) {
        return connection
                .preparedQuery("delete from query.identity_rule where decision_id = $1 returning own_id")
                .execute(Tuple.of(decision))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("own_id"))
                        .toList());
    }

    Uni<Optional<Decision>> find(SqlConnection connection, long id) {
        return connection
                .preparedQuery(Decision.SELECT + " where decision_id = $1")
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(Decision::from));
    }

    /** A form that a decision may be about. */
    record Form(String ownId, String kind, String slug, String entityId, String entityName) {
        private static Form from(Row row) {
            return new Form(
                    row.getString("own_id"),
                    row.getString("kind"),
                    row.getString("slug"),
                    row.getString("entity_id"),
                    row.getString("entity_name"));
        }
    }

    /** The forms of an entity, and all forms with one of the names. */
    Uni<List<Form>> forms(SqlConnection connection, Collection<String> entityIds, Collection<String> slugs) {
        return connection
                .preparedQuery("""
                        select own_id, kind, slug, entity_id, entity_name from query.name_form
                        where entity_id = any($1) or slug = any($2) order by own_id, form_id
                        """)
                .execute(Tuple.of(entityIds.toArray(String[]::new), slugs.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Form::from)
                        .toList());
    }

    /** Decisions, the latest first. */
    Uni<Page<Decision>> list(String entity, int limit, Cursor after) {
        Conditions conditions = new Conditions();
        if (entity != null) {
            conditions.and("(entity_id = ? or into_id = ?)", entity, entity);
        }
        if (after != null) {
            conditions.and("decision_id < ?", (long) after.number(0));
        }
        String sql = Decision.SELECT + conditions.where() + " order by decision_id desc limit "
                + conditions.parameter(limit + 1);
        return pool.preparedQuery(sql)
                .execute(conditions.values())
                .map(rows ->
                        Page.of(rows, limit, Decision::from, row -> Cursor.of(LISTING, row.getLong("decision_id"))));
    }
}
