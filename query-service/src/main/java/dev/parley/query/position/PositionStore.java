package dev.parley.query.position;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.parley.query.independence.Tally;
import dev.parley.query.page.StoredJson;
import dev.parley.query.projection.Rows;
import dev.parley.query.projection.Touched.OnIssue;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The latest positions in the read model. Every call works in its caller's transaction. */
final class PositionStore {
    /** Columns that {@link #position} reads, of a table named {@code position}. */
    static final String COLUMNS = """
            position.holder_id, position.issue, position.polarity, position.strength,
            position.conditions::text as conditions, position.since, position.as_of, position.change, position.trend,
            position.occasions, position.tally::text as tally
            """;

    private static final TypeReference<List<TrackedCondition>> CONDITIONS = new TypeReference<>() {};

    /**
     * Of each touched position the steps of its current run and of the days that its trend is told from; who reported
     * them and on what conditions only of the run.
     */
    private static final String LATEST_STEPS = """
            select occasion.holder_id, occasion.issue, occasion.event_date, occasion.polarity, occasion.strength,
                occasion.change, occasion.withdrawn,
                case when before_run.sort_date >= occasion.sort_date then '[]' else conditions::text end as conditions,
                case when before_run.sort_date >= occasion.sort_date then '{}'
                    else jsonb_build_object(occasion.polarity, tallies -> occasion.polarity)::text end as tallies
            from (select distinct holder_id, issue from unnest($1::text[], $2::text[]) as touched (holder_id, issue)) pair
            cross join lateral (
                select sort_date, polarity from query.occasion last
                where last.holder_id = pair.holder_id and last.issue = pair.issue and last.polarity is not null
                order by sort_date desc limit 1) last
            cross join lateral (
                select max(latest) as sort_date from unnest(array['support', 'conditional', 'neutral', 'oppose']) other
                cross join lateral (
                    select max(earlier.sort_date) as latest from query.occasion earlier
                    where earlier.holder_id = pair.holder_id and earlier.issue = pair.issue
                        and earlier.polarity = other and other <> last.polarity) of_other) before_run
            join query.occasion on occasion.holder_id = pair.holder_id and occasion.issue = pair.issue
                and occasion.polarity is not null
                and occasion.sort_date
                    > least(coalesce(before_run.sort_date, date '-infinity'), last.sort_date - $3::int - 1)
            order by occasion.holder_id, occasion.issue, occasion.sort_date
            """;

    private static final String PUT = """
            insert into query.position as stored (holder_id, issue, polarity, strength, conditions, since, as_of, change,
                trend, occasions, tally)
            select a, b, c, d, e::jsonb, f, g, h, i, j, k::jsonb
            from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::date[], $7::date[], $8::text[],
                $9::text[], $10::int[], $11::text[]) as new (a, b, c, d, e, f, g, h, i, j, k)
            on conflict (holder_id, issue) do update set polarity = excluded.polarity, strength = excluded.strength,
                conditions = excluded.conditions, since = excluded.since, as_of = excluded.as_of,
                change = excluded.change, trend = excluded.trend, occasions = excluded.occasions, tally = excluded.tally
            """;
    private static final String REMOVE = """
            delete from query.position using unnest($1::text[], $2::text[]) as gone (holder_id, issue)
            where position.holder_id = gone.holder_id and position.issue = gone.issue
            """;

    private record Pair(String holderId, String issue) {}

    /** Says the touched positions anew from their occasions. */
    static Uni<Void> settle(SqlConnection connection, Collection<OnIssue> touched) {
        Set<Pair> pairs = new HashSet<>();
        touched.forEach(at -> pairs.add(new Pair(at.holderId(), at.issue())));
        return connection
                .preparedQuery(LATEST_STEPS)
                .execute(keys(pairs).addInteger(Trend.DAYS))
                .chain(rows -> {
                    Map<Pair, List<History.Step>> steps = new LinkedHashMap<>();
                    rows.forEach(row -> steps.computeIfAbsent(
                                    new Pair(row.getString("holder_id"), row.getString("issue")),
                                    same -> new ArrayList<>())
                            .add(OccasionStore.step(row)));
                    pairs.removeAll(steps.keySet());
                    return remove(connection, pairs).chain(() -> put(connection, steps));
                });
    }

    private static Uni<Void> remove(SqlConnection connection, Set<Pair> gone) {
        return gone.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(REMOVE).execute(keys(gone)).replaceWithVoid();
    }

    private static Uni<Void> put(SqlConnection connection, Map<Pair, List<History.Step>> latestSteps) {
        if (latestSteps.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Rows rows = new Rows(
                String.class,
                String.class,
                String.class,
                String.class,
                String.class,
                LocalDate.class,
                LocalDate.class,
                String.class,
                String.class,
                Integer.class,
                String.class);
        latestSteps.forEach((pair, steps) -> {
            Position position = Position.of(steps);
            rows.add(
                    pair.holderId(),
                    pair.issue(),
                    position.polarity().word(),
                    position.strength().word(),
                    StoredJson.write(position.conditions()),
                    position.since(),
                    position.asOf(),
                    position.change().word(),
                    position.trend().word(),
                    position.occasions(),
                    StoredJson.write(position.tally()));
        });
        return connection.preparedQuery(PUT).execute(rows.columns()).replaceWithVoid();
    }

    static Position position(Row row) {
        return new Position(
                Polarity.of(row.getString("polarity")),
                Strength.of(row.getString("strength")),
                StoredJson.read(row.getString("conditions"), CONDITIONS),
                row.getLocalDate("since"),
                row.getLocalDate("as_of"),
                ChangeType.of(row.getString("change")),
                Trend.of(row.getString("trend")),
                row.getInteger("occasions"),
                StoredJson.read(row.getString("tally"), Tally.class));
    }

    private static Tuple keys(Collection<Pair> pairs) {
        Rows rows = new Rows(String.class, String.class);
        pairs.forEach(pair -> rows.add(pair.holderId(), pair.issue()));
        return rows.columns();
    }

    private PositionStore() {}
}
