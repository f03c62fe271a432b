package dev.parley.query.page;

import io.vertx.mutiny.sqlclient.Row;

/**
 * How what articles hold is listed: the latest first, that of one date by article and place in it.
 *
 * @param table whose columns {@code sort_date}, {@code article_id} and {@code ordinal} say so
 * @param listing the kind of its cursors
 */
public record LatestFirst(String table, String listing) {
    private static final int PARTS = 3;

    public String order() {
        return " order by %1$s.sort_date desc, %1$s.article_id, %1$s.ordinal".formatted(table);
    }

    /** Lets pass what comes after the cursor; everything if there is none. */
    public Conditions after(Cursor cursor, Conditions conditions) {
        return cursor == null
                ? conditions
                : conditions.and(
                        "%1$s.sort_date <= ? and (%1$s.sort_date < ? or (%1$s.article_id, %1$s.ordinal) > (?, ?))"
                                .formatted(table),
                        cursor.date(0),
                        cursor.date(0),
                        cursor.text(1),
                        cursor.number(2));
    }

    /** The cursor that a request gives, or null. */
    public Cursor given(Parameters parameters) {
        return parameters.cursor(listing, PARTS);
    }

    /** The cursor of a row. */
    public Cursor of(Row row) {
        return Cursor.of(
                listing, row.getLocalDate("sort_date"), row.getString("article_id"), row.getInteger("ordinal"));
    }
}
