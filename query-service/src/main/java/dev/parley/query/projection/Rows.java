package dev.parley.query.projection;

import io.vertx.mutiny.sqlclient.Tuple;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/** Rows for one set-based statement: added one by one, handed over as one array a column. */
public final class Rows {
    private final Class<?>[] types;
    private final List<Object[]> rows = new ArrayList<>();

    public Rows(Class<?>... types) {
        this.types = types;
    }

    public void add(Object... values) {
        if (values.length != types.length) {
            throw new IllegalArgumentException("a row has " + types.length + " values, not " + values.length);
        }
        rows.add(values);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** One array a column, in the order of the types. */
    public Tuple columns() {
        Tuple tuple = Tuple.tuple();
        for (int column = 0; column < types.length; column++) {
            Object array = Array.newInstance(types[column], rows.size());
            for (int row = 0; row < rows.size(); row++) {
                Array.set(array, row, rows.get(row)[column]);
            }
            tuple.addValue(array);
        }
        return tuple;
    }
}
