package dev.parley.query.page;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of a listing.
 *
 * @param next what to pass as {@code cursor} for the page after this one, or null if there is none
 */
@RegisterForReflection
public record Page<T>(
        List<T> items,

        @Schema(description = "Pass it as `cursor` for the next page; null on the last page")
        String next) {

    /** The page of {@code limit} items out of up to one row more, fetched to see whether another page follows. */
    public static <T> Page<T> of(
            RowSet<Row> fetched, int limit, Function<Row, T> item, Function<Row, Cursor> cursorOf) {
        List<Row> rows = StreamSupport.stream(fetched.spliterator(), false).toList();
        List<T> items = rows.stream().limit(limit).map(item).toList();
        return new Page<>(
                items,
                rows.size() <= limit
                        ? null
                        : cursorOf.apply(rows.get(limit - 1)).encoded());
    }

    /** The page of {@code limit} items out of up to one more. */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursorOf) {
        List<T> items = found.stream().limit(limit).toList();
        return new Page<>(
                items,
                found.size() <= limit
                        ? null
                        : cursorOf.apply(items.get(limit - 1)).encoded());
    }
}
