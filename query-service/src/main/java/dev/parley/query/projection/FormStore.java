package dev.parley.query.projection;

import dev.parley.contracts.Entity;
import dev.parley.query.identity.Identities;
import dev.parley.query.identity.NameForm;
import dev.parley.query.identity.Persons;
import dev.parley.query.identity.Rule;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
 * <p>Blocks whose set of forms may change are locked as a whole, in one order, so that what a transaction resolves is what
 * will be stored; then forms in use are locked against removal. In the usual case, when all forms are known, no block is
 * touched and replicas do not wait for each other.
 */
final class FormStore {
    private static final int LOCK_SPACE = 0x70617274;
    private static final int STRIPES = 1024;

    private static final String KNOWN = "select form_id from query.name_form where form_id = any($1)";
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
            returning form_id, xmax = 0 as added
            """;
    private static final String REMOVE = """
            delete from query.name_form form
            where form_id = any($1) and not exists (select from query.entity where entity.form_id = form.form_id)
                and not exists (select from query.withdrawn_stance where withdrawn_stance.holder = form.form_id)
            returning form_id, entity_id
            """;
    private static final String UNSETTLED = """
            select form.form_id, form.kind, form.name, form.wikidata, form.state, form.office, form.block, form.own_id,
                form.entity_id, form.entity_name, rule.decision_id, rule.entity_id as ruled_id,
                rule.entity_name as ruled_name, rule.alone
            from query.name_form form
            left join lateral (
                select * from query.identity_rule where identity_rule.own_id = form.own_id
                order by decision_id desc limit 1) rule on true
            where form.block = any($1) or form.block is null and form.form_id = any($2)
            """;
    private static final String ASSIGN = """
            update query.name_form form set entity_id = new.entity_id, entity_name = new.entity_name
            from unnest($1::uuid[], $2::text[], $3::text[]) as new (form_id, entity_id, entity_name)
            where form.form_id = new.form_id
            """;

    /**
     * What is to be resolved.
     *
     * @param blocks whose set of forms, or what was decided on them, may have changed
     * @param added forms that were not known until now
     */
    record Unsettled(Set<String> blocks, Set<UUID> added) {}

    /**
     * Makes the forms of new rows known and keeps them from being removed, and locks the blocks of those that were not
     * known or may go.
     *
     * @param used the forms that rows will refer to
     * @param released the forms that removed rows referred to
     * @return what to resolve anew with {@link #resolve}
     */
    static Uni<Unsettled> prepare(SqlConnection connection, Map<UUID, NameForm> used, Set<UUID> released) {
        return missing(connection, KNOWN, used).chain(unknown -> {
            Set<String> blocks = new TreeSet<>();
            addBlocks(unknown, blocks);
            // Blocks before forms: who waits for a block must not keep others from removing a form of it.
            return addBlocksOf(connection, released, blocks)
                    .chain(() -> lock(connection, blocks))
                    .chain(() -> missing(connection, KEEP, used))
                    .chain(missing -> {
                        addBlocks(missing, blocks);
                        return lock(connection, blocks)
                                .chain(() -> put(connection, missing))
                                .map(added -> new Unsettled(blocks, added));
                    });
        });
    }

    private static Uni<Map<UUID, NameForm>> missing(SqlConnection connection, String known, Map<UUID, NameForm> used) {
        UUID[] ids = used.keySet().stream().sorted().toArray(UUID[]::new);
        return connection.preparedQuery(known).execute(Tuple.of(ids)).map(found -> {
            Map<UUID, NameForm> missing = new TreeMap<>(used);
            found.forEach(row -> missing.remove(row.getUUID("form_id")));
            return missing;
        });
    }

    private static void addBlocks(Map<UUID, NameForm> forms, Set<String> blocks) {
        forms.values().stream()
                .map(NameForm::block)
                .filter(block -> block != null)
                .forEach(blocks::add);
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

    static Uni<Void> lock(SqlConnection connection, Set<String> blocks) {
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

    private static Uni<Set<UUID>> put(SqlConnection connection, Map<UUID, NameForm> missing) {
        if (missing.isEmpty()) {
            return Uni.createFrom().item(Set.of());
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
        return connection.preparedQuery(PUT).execute(rows.columns()).map(put -> {
            Set<UUID> added = new HashSet<>();
            put.forEach(row -> {
                if (row.getBoolean("added")) {
                    added.add(row.getUUID("form_id"));
                }
            });
            return added;
        });
    }

    /** Removes those of the forms that no article uses any more, and marks to whom they belonged. */
    static Uni<Void> removeUnused(SqlConnection connection, Set<UUID> released, Footprint footprint) {
        if (released.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple ids = Tuple.of(released.toArray(UUID[]::new));
        // Locked first: only a statement that begins after the lock sees what other replicas committed meanwhile.
        return connection
                .preparedQuery("select from query.name_form where form_id = any($1) order by form_id for update")
                .execute(ids)
                .chain(() -> connection.preparedQuery(REMOVE).execute(ids))
                .invoke(rows ->
                        rows.forEach(row -> footprint.belongsTo(row.getUUID("form_id"), row.getString("entity_id"))))
                .replaceWithVoid();
    }

    /** Gives every form of the blocks the entity that the whole block says, and marks all that changes hands by it. */
    static Uni<Void> resolve(SqlConnection connection, Unsettled unsettled, Footprint footprint) {
        return settle(connection, unsettled.blocks(), unsettled.added(), unsettled.added(), footprint);
    }

    /** As {@link #resolve}, for forms that were known before. */
    static Uni<Void> settle(SqlConnection connection, Set<String> blocks, Set<UUID> withoutBlock, Footprint footprint) {
        return settle(connection, blocks, withoutBlock, Set.of(), footprint);
    }

    private static Uni<Void> settle(
            SqlConnection connection,
            Set<String> blocks,
            Set<UUID> withoutBlock,
            Set<UUID> added,
            Footprint footprint) {
        if (blocks.isEmpty() && withoutBlock.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(UNSETTLED)
                .execute(Tuple.of(blocks.toArray(String[]::new), withoutBlock.toArray(UUID[]::new)))
                .map(FormStore::changed)
                .chain(changed -> assign(connection, changed, added, footprint));
    }

    /** A form that is to belong to another entity, or to one of another name. */
    private record Assignment(UUID form, String before, Persons.Resolved now) {
        boolean moves() {
            return !before.equals(now.id());
        }
    }

    private static Uni<Void> assign(
            SqlConnection connection, List<Assignment> changed, Set<UUID> added, Footprint footprint) {
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Rows rows = new Rows(UUID.class, String.class, String.class);
        changed.forEach(one -> rows.add(one.form(), one.now().id(), one.now().name()));
        List<Assignment> moved = changed.stream()
                .filter(one -> one.moves() && !added.contains(one.form()))
                .toList();
        moved.forEach(one -> footprint.belongsTo(one.form(), one.before()));
        footprint.moves(moved.stream().map(Assignment::form).toList());
        return connection.preparedQuery(ASSIGN).execute(rows.columns()).replaceWithVoid();
    }

    private static List<Assignment> changed(RowSet<Row> stored) {
        Map<String, List<Row>> byBlock = new HashMap<>();
        stored.forEach(
                row -> byBlock.computeIfAbsent(String.valueOf(row.getString("block")), block -> new ArrayList<>())
                        .add(row));
        List<Assignment> changed = new ArrayList<>();
        byBlock.values().forEach(rows -> addChanged(rows, changed));
        return changed;
    }

    private static void addChanged(Collection<Row> block, List<Assignment> changed) {
        Map<String, Rule> rules = new HashMap<>();
        block.forEach(row -> rules.put(row.getString("own_id"), rule(row)));
        Map<NameForm, Persons.Resolved> persons =
                Identities.resolve(block.stream().map(FormStore::form).toList(), rules);
        for (Row row : block) {
            Persons.Resolved person = persons.get(form(row));
            if (!person.id().equals(row.getString("entity_id"))
                    || !person.name().equals(row.getString("entity_name"))) {
                changed.add(new Assignment(row.getUUID("form_id"), row.getString("entity_id"), person));
            }
        }
    }

    private static Rule rule(Row row) {
        return row.getLong("decision_id") == null
                ? null
                : new Rule(
                        row.getLong("decision_id"),
                        row.getString("ruled_id"),
                        row.getString("ruled_name"),
                        row.getBoolean("alone"));
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
