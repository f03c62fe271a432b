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
import java.util.List;
import java.util.Map;

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
                tallies, withdrawn)
            select a, b, c, d, e, f, g::jsonb, h::jsonb, i
            from unnest($1::text[], $2::text[], $3::date[], $4::date[], $5::text[], $6::text[], $7::text[], $8::text[],
                $9::int[]) as new (a, b, c, d, e, f, g, h, i)
            on conflict (holder_id, issue, sort_date) do update set polarity = excluded.polarity,
                strength = excluded.strength, conditions = excluded.conditions, tallies = excluded.tallies,
                withdrawn = excluded.withdrawn
            where (stored.polarity, stored.strength, stored.conditions, stored.tallies, stored.withdrawn)
                is distinct from (excluded.polarity, excluded.strength, excluded.conditions, excluded.tallies,
                excluded.withdrawn)
            """;
    private static final String REMOVE = "delete from query.occasion using " + KEYS + """
             where occasion.holder_id = touched.holder_id and occasion.issue = touched.issue
                and occasion.sort_date = touched.sort_date
            """;
    /** The touched occasions and the next one after each, with the last that stands before them. */
    private static final String UNSETTLED = "with touched as (select * from " + KEYS + """
            ), affected as (
                select holder_id, issue, sort_date from touched
                union
                select touched.holder_id, touched.issue, next.sort_date from touched cross join lateral (
                    select sort_date from query.occasion
                    where occasion.holder_id = touched.holder_id and occasion.issue = touched.issue
                        and occasion.sort_date > touched.sort_date and occasion.polarity is not null
                    order by sort_date limit 1) next)
            select occasion.holder_id, occasion.issue, occasion.sort_date, occasion.event_date, occasion.polarity,
                occasion.strength, occasion.change, occasion.conditions::text as conditions, '{}' as tallies,
                occasion.withdrawn, before.polarity as before_polarity, before.strength as before_strength,
                before.conditions::text as before_conditions
            from affected join query.occasion using (holder_id, issue, sort_date) left join lateral (
                select polarity, strength, conditions from query.occasion earlier
                where earlier.holder_id = occasion.holder_id and earlier.issue = occasion.issue
                    and earlier.sort_date < occasion.sort_date and earlier.polarity is not null
                order by earlier.sort_date desc limit 1) before on true
            """;

    private static final String SETTLE = """
            update query.occasion set change = new.change
            from unnest($1::text[], $2::text[], $3::date[], $4::text[]) as new (holder_id, issue, sort_date, change)
            where occasion.holder_id = new.holder_id and occasion.issue = new.issue
                and occasion.sort_date = new.sort_date
            """;

    static Uni<Void> put(SqlConnection connection, Map<OnIssue, Occasion> occasions) {
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
                Integer.class);
        occasions.forEach((at, occasion) -> rows.add(
                at.holderId(),
                at.issue(),
                at.sortDate(),
                occasion.date(),
                occasion.isWithdrawn() ? null : occasion.polarity().word(),
                occasion.isWithdrawn() ? null : occasion.strength().word(),
                StoredJson.write(occasion.conditions()),
                StoredJson.write(occasion.tallies()),
                occasion.withdrawn()));
        return connection.preparedQuery(PUT).execute(rows.columns()).replaceWithVoid();
    }

    static Uni<Void> remove(SqlConnection connection, Collection<OnIssue> gone) {
        return gone.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(REMOVE).execute(keys(gone)).replaceWithVoid();
    }

    /** Says anew what the touched occasions, and those next after them, changed. */
    static Uni<Void> settleChanges(SqlConnection connection, Collection<OnIssue> touched) {
        return connection.preparedQuery(UNSETTLED).execute(keys(touched)).chain(found -> {
            Rows changed = new Rows(String.class, String.class, LocalDate.class, String.class);
            found.forEach(row -> {
                String change = ChangeType.between(before(row), occasion(row)).word();
                if (!change.equals(row.getString("change"))) {
                    changed.add(
                            row.getString("holder_id"), row.getString("issue"), row.getLocalDate("sort_date"), change);
                }
            });
            return changed.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : connection
                            .preparedQuery(SETTLE)
                            .execute(changed.columns())
                            .replaceWithVoid();
        });
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

    private static Occasion before(Row row) {
        String polarity = row.getString("before_polarity");
        return polarity == null
                ? null
                : new Occasion(
                        null,
                        Polarity.of(polarity),
                        Strength.of(row.getString("before_strength")),
                        conditions(row.getString("before_conditions")),
                        Map.of(),
                        0);
    }

    static Tuple keys(Collection<OnIssue> touched) {
        Rows rows = new Rows(String.class, String.class, LocalDate.class);
        touched.forEach(at -> rows.add(at.holderId(), at.issue(), at.sortDate()));
        return rows.columns();
    }

    private OccasionStore() {}
}
