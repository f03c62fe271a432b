package dev.parley.query.entity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that answers show for entities. */
@ApplicationScoped
public class EntityNames {
    private static final String NAMES = """
            select entity_id, min(entity_name) as entity_name from query.name_form where entity_id = any($1) group by 1
            """;

    private final Pool pool;

    EntityNames(Pool pool) {
        this.pool = pool;
    }

    /** The entity with its name, which is its id if no article speaks of it any more. */
    public Uni<EntityName> of(String id) {
        return of(List.of(id)).map(names -> names.getOrDefault(id, new EntityName(id, id)));
    }

    /** The entities that articles speak of, by id. */
    public Uni<Map<String, EntityName>> of(Collection<String> ids) {
        return pool.preparedQuery(NAMES)
                .execute(Tuple.of(ids.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, EntityName> names = new HashMap<>();
                    rows.forEach(row -> names.put(
                            row.getString("entity_id"),
                            new EntityName(row.getString("entity_id"), row.getString("entity_name"))));
                    return names;
                });
    }
}
