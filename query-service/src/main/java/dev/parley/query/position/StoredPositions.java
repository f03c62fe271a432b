package dev.parley.query.position;

import dev.parley.query.entity.EntityName;
import dev.parley.query.page.Conditions;
import dev.parley.query.page.Cursor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Positions and occasions as the projection keeps them, of all reports. */
@ApplicationScoped
class StoredPositions {
    private static final String NAME =
            "(select min(entity_name) from query.name_form where entity_id = position.holder_id) as holder_name";
    /** More conditions than anybody reads. */
    private static final int MOST_WITH_CONDITIONS = 1_000;

    private final Pool pool;

    StoredPositions(Pool pool) {
        this.pool = pool;
    }

    /** A position with its key. */
    record Stored(EntityName holder, String issue, Position position) {}

    /** Positions by holder and issue, after the cursor's. */
    Uni<List<Stored>> list(PositionFilter filter, Collection<String> holders, Cursor after, int limit) {
        Conditions conditions = new Conditions()
                .andIfAsked("position.holder_id = any(?)", holders == null ? null : holders.toArray(String[]::new))
                .andIfAsked("position.issue = ?", filter.issue())
                .andIfAsked("position.polarity = ?", filter.polarity())
                .andIfAsked("position.strength = ?", filter.strength());
        if (after != null) {
            conditions.and("(position.holder_id, position.issue) > (?, ?)", after.text(0), after.text(1));
        }
        String sql = "select " + PositionStore.COLUMNS + ", " + NAME + " from query.position"
                + conditions.where()
                + " order by position.holder_id, position.issue limit "
                + conditions.parameter(limit);
        return pool.preparedQuery(sql).execute(conditions.values()).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> new Stored(
                        new EntityName(row.getString("holder_id"), row.getString("holder_name")),
                        row.getString("issue"),
                        PositionStore.position(row)))
                .toList());
    }

    Uni<Optional<Stored>> find(String holderId, String issue) {
        PositionFilter filter = new PositionFilter(null, issue, null, null, null, null, null);
        return list(filter, List.of(holderId), null, 1)
                .map(found -> found.stream().findFirst());
    }

    /** Steps from one date to another, the earliest first; those without a date come first of all. */
    Uni<List<History.Step>> steps(String holderId, String issue, LocalDate from, LocalDate to, int limit) {
        Conditions conditions = new Conditions()
                .and("occasion.holder_id = ?", holderId)
                .and("occasion.issue = ?", issue)
                .andIfAsked("occasion.sort_date >= ?", from)
                .andIfAsked("occasion.sort_date <= ?", to);
        String sql = "select " + OccasionStore.COLUMNS + " from query.occasion"
                + conditions.where()
                + " order by occasion.sort_date limit "
                + conditions.parameter(limit);
        return pool.preparedQuery(sql).execute(conditions.values()).map(StoredPositions::read);
    }

    /** All conditions that the position ever depended on. */
    Uni<List<TrackedCondition>> conditions(String holderId, String issue) {
        String sql = """
                select event_date, polarity, strength, change, conditions::text as conditions, '{}' as tallies, withdrawn
                from query.occasion where occasion.holder_id = $1 and occasion.issue = $2
                    and (occasion.polarity = 'conditional' or occasion.conditions <> '[]' or occasion.change in
                        ('reversed', 'hardened', 'softened'))
                order by occasion.sort_date desc limit $3
                """;
        return pool.preparedQuery(sql)
                .execute(Tuple.of(holderId, issue, MOST_WITH_CONDITIONS))
                .map(StoredPositions::read)
                .map(latestFirst -> {
                    List<History.Step> steps = new ArrayList<>(latestFirst);
                    Collections.reverse(steps);
                    return TrackedCondition.of(steps);
                });
    }

    private static List<History.Step> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(OccasionStore::step)
                .toList();
    }
}
