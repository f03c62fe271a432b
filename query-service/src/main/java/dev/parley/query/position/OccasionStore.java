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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Occasions in the read model. Every call works in its caller's transaction. */
final class OccasionStore {
    /** Columns that {@link #step} reads, of a table named {@code occasion}. */
    static final String COLUMNS = """
            occasion.holder_id, occasion.issue, occasion.sort_date, occasion.event_date, occasion.polarity,
            occasion.strength, occasion.change, occasion.conditions::text as conditions,
            occasion.tallies::text as tallies, occasion.withdrawn
            """;

    private static final TypeReference<List<Condition>> CONDITIONS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Tally>> TALLIES = new TypeReference<>() {};
    private static final String KEYS =
            "unnest($1::text[], $2::text[], $3::date[]) as touched (holder_id, issue, sort_date)";
    private static final String PUT = """
            insert into query.occasion as stored (holder_id, issue, sort_date, event_date, polarity, strength, conditions,
                tallies, withdrawn, change)
            select a, b, c, d, e, f, g::jsonb, h::jsonb, i, j
            from unnest($1::text[], $2::text[], $3::date[], $4::date[], $5::text[], $6::text[], $7::text[], $8::text[],
                $9::int[], $10::text[]) as new (a, b, c, d, e, f, g, h, i, j)
            on conflict (holder_id, issue, sort_date) do update set polarity = excluded.polarity,
                strength = excluded.strength, conditions = excluded.conditions, tallies = excluded.tallies,
                withdrawn = excluded.withdrawn, change = excluded.change
            where (stored.polarity, stored.strength, stored.conditions, stored.tallies, stored.withdrawn, stored.change)
                is distinct from (excluded.polarity, excluded.strength, excluded.conditions, excluded.tallies,
                excluded.withdrawn, excluded.change)
            """;
    private static final String REMOVE = "delete from query.occasion using " + KEYS + """
             where occasion.holder_id = touched.holder_id and occasion.issue = touched.issue
                and occasion.sort_date = touched.sort_date
            """;
    /** Of each touched occasion the last that stands before it and the next after it, of those that are not touched. */
    private static final String BESIDE =
            "with touched as (select *, array_agg(sort_date) over (partition by holder_id, issue)"
                    + " as dates from " + KEYS + """
            )
            select touched.holder_id, touched.issue, beside.sort_date, beside.event_date, beside.polarity, beside.strength,
                beside.change, beside.conditions::text as conditions, '{}' as tallies, beside.withdrawn,
                beside.sort_date > touched.sort_date as next
            from touched cross join lateral (
                (select * from query.occasion
                    where occasion.holder_id = touched.holder_id and occasion.issue = touched.issue
                        and occasion.sort_date < touched.sort_date and occasion.polarity is not null
                        and occasion.sort_date <> all(touched.dates)
                    order by sort_date desc limit 1)
                union all
                (select * from query.occasion
                    where occasion.holder_id = touched.holder_id and occasion.issue = touched.issue
                        and occasion.sort_date > touched.sort_date and occasion.polarity is not null
                        and occasion.sort_date <> all(touched.dates)
                    order by sort_date limit 1)) beside
            """;

    private static final String SETTLE = """
            update query.occasion set change = new.change
            from unnest($1::text[], $2::text[], $3::date[], $4::text[]) as new (holder_id, issue, sort_date, change)
            where occasion.holder_id = new.holder_id and occasion.issue = new.issue
                and occasion.sort_date = new.sort_date
            """;

    /**
     * Replaces the touched occasions, and says anew what they changed and what those next after them did.
     *
     * @param now those of the touched occasions that have reports
     */
    static Uni<Void> replace(SqlConnection connection, Collection<OnIssue> touched, Map<OnIssue, Occasion> now) {
        Set<OnIssue> gone = new HashSet<>(touched);
        gone.removeAll(now.keySet());
        return connection.preparedQuery(BESIDE).execute(keys(touched)).chain(rows -> {
            Sequence sequence = new Sequence();
            now.forEach(sequence::add);
            Map<OnIssue, History.Step> next = new HashMap<>();
            rows.forEach(row -> {
                OnIssue at =
                        new OnIssue(row.getString("holder_id"), row.getString("issue"), row.getLocalDate("sort_date"));
                History.Step step = step(row);
                sequence.add(at, step.occasion());
                if (row.getBoolean("next")) {
                    next.put(at, step);
                }
            });
            return remove(connection, gone)
                    .chain(() -> put(connection, now, sequence))
                    .chain(() -> settle(connection, next, sequence));
        });
    }

    private static Uni<Void> put(SqlConnection connection, Map<OnIssue, Occasion> occasions, Sequence sequence) {
        if (occasions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Rows rows = new Rows(
                String.class,
                String.class,
                LocalDate.class,
                LocalDate.class,
                String.class,
                String.class,
                String.class,
                String.class,
                Integer.class,
                String.class);
        occasions.forEach((at, occasion) -> rows.add(
                at.holderId(),
                at.issue(),
                at.sortDate(),
                occasion.date(),
                occasion.isWithdrawn() ? null : occasion.polarity().word(),
                occasion.isWithdrawn() ? null : occasion.strength().word(),
                StoredJson.write(occasion.conditions()),
                StoredJson.write(occasion.tallies()),
                occasion.withdrawn(),
                sequence.change(at, occasion).word()));
        return connection.preparedQuery(PUT).execute(rows.columns()).replaceWithVoid();
    }

    private static Uni<Void> remove(SqlConnection connection, Collection<OnIssue> gone) {
        return gone.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(REMOVE).execute(keys(gone)).replaceWithVoid();
    }

    private static Uni<Void> settle(SqlConnection connection, Map<OnIssue, History.Step> next, Sequence sequence) {
        Rows changed = new Rows(String.class, String.class, LocalDate.class, String.class);
        next.forEach((at, step) -> {
            ChangeType change = sequence.change(at, step.occasion());
            if (change != step.change()) {
                changed.add(at.holderId(), at.issue(), at.sortDate(), change.word());
            }
        });
        return changed.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(SETTLE).execute(changed.columns()).replaceWithVoid();
    }

    static History.Step step(Row row) {
        return new History.Step(occasion(row), ChangeType.of(row.getString("change")));
    }

    private static Occasion occasion(Row row) {
        String polarity = row.getString("polarity");
        return new Occasion(
                row.getLocalDate("event_date"),
                polarity == null ? null : Polarity.of(polarity),
                polarity == null ? null : Strength.of(row.getString("strength")),
                conditions(row.getString("conditions")),
                "{}".equals(row.getString("tallies")) ? Map.of() : StoredJson.read(row.getString("tallies"), TALLIES),
                row.getInteger("withdrawn"));
    }

    private static List<Condition> conditions(String stored) {
        return "[]".equals(stored) ? List.of() : StoredJson.read(stored, CONDITIONS);
    }

    static Tuple keys(Collection<OnIssue> touched) {
        Rows rows = new Rows(String.class, String.class, LocalDate.class);
        touched.forEach(at -> rows.add(at.holderId(), at.issue(), at.sortDate()));
        return rows.columns();
    }

    private OccasionStore() {}
}
