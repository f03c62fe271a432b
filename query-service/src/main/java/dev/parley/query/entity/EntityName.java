package dev.parley.query.entity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.mutiny.sqlclient.Row;

/**
 * An entity as other answers refer to it.
 *
 * @param id the entity's, over all articles
 */
@RegisterForReflection
public record EntityName(String id, String name) {

    /** From the columns {@code <prefix>_id} and {@code <prefix>_name}; null if they are null. */
    public static EntityName from(Row row, String prefix) {
        String id = row.getString(prefix + "_id");
        return id == null ? null : new EntityName(id, row.getString(prefix + "_name"));
    }
}
