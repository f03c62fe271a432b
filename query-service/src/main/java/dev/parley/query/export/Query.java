package dev.parley.query.export;

import dev.parley.query.page.Conditions;
import io.vertx.mutiny.sqlclient.Tuple;

/** What to read for a file. */
record Query(String sql, Tuple values) {

    static Query of(String select, Conditions conditions, String rest) {
        return new Query(select + conditions.where() + rest, conditions.values());
    }
}
