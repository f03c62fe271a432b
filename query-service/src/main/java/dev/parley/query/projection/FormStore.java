package dev.parley.query.projection;

import dev.parley.contracts.Entity;
import dev.parley.query.identity.NameForm;
import dev.parley.query.identity.Persons;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The name forms that stored articles use, each with its entity. Every call works in its caller's transaction.
 *
 * <p>Forms in use are locked against removal; blocks whose set of forms may change are locked as a whole, in one order,
 * so that what a transaction resolves is what will be stored. In the usual case, when all forms are known, no block is
 * touched and replicas do not wait for each other.
 */
final class FormStore {
    private static final int LOCK_SPACE = 0x70617274;
    private static final int STRIPES = 1024;

    private static final String KEEP = """
            select form_id from query.name_form where form_id = any($1) order by form_id for key share
            """;
    private static final String PUT = """
            insert into query.name_form (form_id, kind, name, wikidata, state, office, slug, own_id, block, entity_id,
                entity_name)
            select a, b, c, d, e, f, g, h, i, h, j
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                $9::text[], $10::text[]) as new (a, b, c, d, e, f, g, h, i, j)
            order by a
            on conflict (form_id) do update set kind = excluded.kind
            """;
    private static final String REMOVE = """
            delete from query.name_form form
            where form_id = any($1) and not exists (select from query.entity where entity.form_id = form.form_id)
            """;
    private static final String BLOCKS = """
            select form_id, kind, name, wikidata, state, office, block, entity_id, entity_name
            from query.name_form where block = any($1)
            """;
    private static final String ASSIGN = """
            update query.name_form form set entity_id = new.entity_id, entity_name = new.entity_name
            from unnest($1::uuid[], $2::text[], $3::text[]) as new (form_id, entity_id, entity_name)
            where form.form_id = new.form_id
            """;

    /**
     * Makes the forms of new rows known and keeps them from being removed, and locks the blocks of those that were not
     * known or may go.
     *
     * @param used the forms that rows will refer to
     * @param released the forms that removed rows referred to
     * @return the blocks to resolve anew with {@link #resolve}
     */
    static Uni<Set<String>> prepare(SqlConnection connection, Map<UUID, NameForm> used, Set<UUID> released) {
        UUID[] ids = used.keySet().stream().sorted().toArray(UUID[]::new);
        return connection.preparedQuery(KEEP).execute(Tuple.of(ids)).chain(known -> {
            Map<UUID, NameForm> missing = new TreeMap<>(used);
            known.forEach(row -> missing.remove(row.getUUID("form_id")));
            Set<String> blocks = new TreeSet<>();
            missing.values().stream()
                    .map(NameForm::block)
                    .filter(block -> block != null)
                    .forEach(blocks::add);
            return addBlocksOf(connection, released, blocks)
                    .chain(() -> lock(connection, blocks))
                    .chain(() -> put(connection, missing))
                    .replaceWith(blocks);
        });
    }

    private static Uni<Void> addBlocksOf(SqlConnection connection, Set<UUID> released, Set<String> blocks) {
        if (released.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(
                        "select distinct block from query.name_form where form_id = any($1) and block is not null")
                .execute(Tuple.of(released.toArray(UUID[]::new)))
                .invoke(rows -> rows.forEach(row -> blocks.add(row.getString("block"))))
                .replaceWithVoid();
    }

    private static Uni<Void> lock(SqlConnection connection, Set<String> blocks) {
        if (blocks.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Integer[] stripes = blocks.stream()
                .map(block -> Math.floorMod(block.hashCode(), STRIPES))
                .distinct()
                .sorted()
                .toArray(Integer[]::new);
        return connection
                .preparedQuery("select pg_advisory_xact_lock($1, stripe) from unnest($2::int[]) as stripe")
                .execute(Tuple.of(LOCK_SPACE, stripes))
                .replaceWithVoid();
    }

    private static Uni<Void> put(SqlConnection connection, Map<UUID, NameForm> missing) {
        if (missing.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Rows rows = new Rows(
                UUID.class,
                String.class,
                String.class,
                String.class,
                String.class,
                String.class,
                String.class,
                String.class,
                String.class,
                String.class);
        missing.forEach((id, form) -> rows.add(
                id,
                form.type().name().toLowerCase(Locale.ROOT),
                form.name(),
                form.wikidata(),
                form.state(),
                form.office(),
                form.slug(),
                form.ownId(),
                form.block(),
                form.ownName()));
        return connection.preparedQuery(PUT).execute(rows.columns()).replaceWithVoid();
    }

    /** Removes those of the forms that no article uses any more. */
    static Uni<Void> removeUnused(SqlConnection connection, Set<UUID> released) {
        if (released.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple ids = Tuple.of(released.toArray(UUID[]::new));
        // Locked first: only a statement that begins after the lock sees what other replicas committed meanwhile.
        return connection
                .preparedQuery("select from query.name_form where form_id = any($1) order by form_id for update")
                .execute(ids)
                .chain(() -> connection.preparedQuery(REMOVE).execute(ids))
                .replaceWithVoid();
    }

    /** Gives every form of the blocks the entity that the whole block says. */
    static Uni<Void> resolve(SqlConnection connection, Set<String> blocks) {
        if (blocks.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(BLOCKS)
                .execute(Tuple.of(blocks.toArray(String[]::new)))
                .map(FormStore::changedAssignments)
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : connection
                                .preparedQuery(ASSIGN)
                                .execute(rows.columns())
                                .replaceWithVoid());
    }

    private static Rows changedAssignments(RowSet<Row> stored) {
        Map<String, List<Row>> byBlock = new HashMap<>();
        stored.forEach(row -> byBlock.computeIfAbsent(row.getString("block"), block -> new ArrayList<>())
                .add(row));
        Rows changed = new Rows(UUID.class, String.class, String.class);
        byBlock.values().forEach(rows -> addChanged(rows, changed));
        return changed;
    }

    private static void addChanged(Collection<Row> block, Rows changed) {
        Map<NameForm, Persons.Resolved> persons =
                Persons.resolve(block.stream().map(FormStore::form).toList());
        for (Row row : block) {
            Persons.Resolved person = persons.get(form(row));
            if (!person.id().equals(row.getString("entity_id"))
                    || !person.name().equals(row.getString("entity_name"))) {
                changed.add(row.getUUID("form_id"), person.id(), person.name());
            }
        }
    }

    private static NameForm form(Row row) {
        return new NameForm(
                Entity.Type.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getString("wikidata"),
                row.getString("state"),
                row.getString("office"));
    }

    private FormStore() {}
}
