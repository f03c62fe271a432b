package dev.parley.query.entity;

import dev.parley.query.identity.Lookup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds the entities that a client means by an id or by a name in any spelling. */
@ApplicationScoped
public class EntityResolver {
    private static final String CANDIDATES = """
            select kind, name, slug, own_id, entity_id from query.name_form
            where entity_id = any($1) or own_id = any($1) or slug = any($2) or block = $3
            """;
    private static final String FORMER = """
            select form.entity_id, form.kind, form.slug,
                array(select distinct upper(state) from query.name_form other
                    where other.entity_id = form.entity_id and state is not null) as states
            from query.name_form form where form.slug = $1
            """;

    private final Pool pool;

    EntityResolver(Pool pool) {
        this.pool = pool;
    }

    /**
     * The entities' ids, sorted: those with the id or the alias, else those with the name as it is written, else persons
     * whose name is another spelling of it, else those that can have had the id; empty if there is none.
     */
    public Uni<Set<String>> entityIds(String idOrName) {
        Lookup lookup = Lookup.of(idOrName);
        return known(lookup)
                .chain(ids -> ids.isEmpty() && lookup.former() != null
                        ? former(lookup.former())
                        : Uni.createFrom().item(ids));
    }

    private Uni<Set<String>> former(Lookup.Former former) {
        return pool.preparedQuery(FORMER).execute(Tuple.of(former.slug())).map(rows -> {
            Set<String> ids = new TreeSet<>();
            rows.forEach(row -> {
                Set<String> states = Set.of(row.getArrayOfStrings("states"));
                if (former.fits(row.getString("kind"), row.getString("slug"), states)) {
                    ids.add(row.getString("entity_id"));
                }
            });
            return ids;
        });
    }

    private Uni<Set<String>> known(Lookup lookup) {
        return pool.preparedQuery(CANDIDATES)
                .execute(Tuple.of(
                        lookup.ids().toArray(String[]::new), lookup.slugs().toArray(String[]::new), lookup.block()))
                .map(rows -> {
                    List<Row> found =
                            StreamSupport.stream(rows.spliterator(), false).toList();
                    return Stream.<Predicate<Row>>of(
                                    row -> lookup.ids().contains(row.getString("entity_id")),
                                    row -> lookup.ids().contains(row.getString("own_id")),
                                    row -> lookup.slugs().contains(row.getString("slug")),
                                    row -> row.getString("kind").equals("person")
                                            && lookup.spells(row.getString("name")))
                            .map(test -> ids(found, test))
                            .filter(ids -> !ids.isEmpty())
                            .findFirst()
                            .orElseGet(Set::of);
                });
    }

    private static Set<String> ids(List<Row> rows, Predicate<Row> test) {
        Set<String> ids = new TreeSet<>();
        rows.stream().filter(test).forEach(row -> ids.add(row.getString("entity_id")));
        return ids;
    }

    /** The name forms of the entities meant, or null if nothing was asked; empty if there is no such entity. */
    public Uni<UUID[]> forms(String idOrName) {
        if (idOrName == null) {
            return Uni.createFrom().nullItem();
        }
        return entityIds(idOrName)
                .chain(ids -> pool.preparedQuery("select form_id from query.name_form where entity_id = any($1)")
                        .execute(Tuple.of(ids.toArray(String[]::new))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("form_id"))
                        .toArray(UUID[]::new));
    }
}
