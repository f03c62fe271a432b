package dev.parley.query.page;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/** The conditions of a query with their values, which never become part of the SQL text. */
public final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final Tuple values = Tuple.tuple();

    /** Adds a condition in which each {@code ?} stands for the next of the values. */
    public Conditions and(String condition, Object... operands) {
        StringBuilder numbered = new StringBuilder();
        int next = 0;
        for (char letter : condition.toCharArray()) {
            if (letter == '?') {
                numbered.append(parameter(operands[next++]));
            } else {
                numbered.append(letter);
            }
        }
        conditions.add(numbered.toString());
        return this;
    }

    /** As {@link #and}, unless the value is null, which means that nothing was asked. */
    public Conditions andIfAsked(String condition, Object value) {
        return value == null ? this : and(condition, value);
    }

    /** A place holder for one more value, for other clauses of the query. */
    public String parameter(Object value) {
        values.addValue(value);
        return "$" + values.size();
    }

    /** The where clause, or nothing if there are no conditions. */
    public String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    public Tuple values() {
        return values;
    }
}
