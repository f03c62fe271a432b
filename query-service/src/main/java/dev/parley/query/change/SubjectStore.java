package dev.parley.query.change;

import dev.parley.query.page.StoredJson;
import dev.parley.query.position.Standing;
import dev.parley.query.projection.Rows;
import dev.parley.query.projection.Touched;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What may have to be announced, in the database. Every call works in its caller's transaction. */
final class SubjectStore {
    private static final String PUT = """
            insert into query.unannounced (subject, holder_id, issue)
            select distinct 'position' || chr(10) || holder || chr(10) || issue, holder, issue
            from unnest($1::text[], $2::text[]) as touched (holder, issue) order by 1
            on conflict (subject) do nothing
            """;
    private static final String HOLD_BACK =
            "update query.feed set behind_since = now() where behind_since is null or behind_since < now() - interval '5 s'";
    /** One statement, so that what is taken and whether anything may be are of one moment. */
    private static final String TAKE = """
            with taken as (
                delete from query.unannounced where not exists (select from query.feed where behind_since is not null)
                returning subject, holder_id, issue, disagreement_id)
            """;

    private static final String TAKE_ALL = """
            with taken as (delete from query.unannounced returning subject, holder_id, issue, disagreement_id)
            """;
    private static final String SUBJECTS = "select " + Standing.COLUMNS + """
            , taken.subject, taken.disagreement_id as taken_disagreement,
                coalesce(taken.holder_id, disagreement.holder_id, announced.holder_id) as of_holder,
                coalesce(taken.issue, disagreement.issue, announced.issue) as of_issue,
                coalesce(announced.sequence, 0) as follows, announced.said::text as said,
                case when disagreement.disagreement_id is not null then jsonb_build_object(
                    'id', disagreement.disagreement_id, 'kind', disagreement.kind, 'date', disagreement.event_date,
                    'outlets', to_jsonb(disagreement.outlets),
                    'sides', (select jsonb_agg(side -> 'says') from jsonb_array_elements(disagreement.sides) side))::text
                end as says
            from taken
            left join query.announced on announced.subject = taken.subject
            left join query.position on position.holder_id = taken.holder_id and position.issue = taken.issue
            left join query.disagreement on disagreement.disagreement_id = taken.disagreement_id
            order by taken.subject
            """;

    static Uni<Void> put(SqlConnection connection, Set<Touched.OnIssue> touched) {
        if (touched.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Rows rows = new Rows(String.class, String.class);
        touched.forEach(at -> rows.add(at.holderId(), at.issue()));
        return connection.preparedQuery(PUT).execute(rows.columns()).replaceWithVoid();
    }

    /** Nothing is to be announced from now on until a replay has brought back what is known. */
    static Uni<Void> holdBack(SqlConnection connection) {
        return connection.query(HOLD_BACK).execute().replaceWithVoid();
    }

    /** What is to be looked at, and not again; nothing while a replay goes on. */
    static Uni<List<Subject>> take(SqlConnection connection) {
        return subjects(connection, TAKE);
    }

    /** All that waits. */
    static Uni<List<Subject>> takeAll(SqlConnection connection) {
        return subjects(connection, TAKE_ALL);
    }

    private static Uni<List<Subject>> subjects(SqlConnection connection, String taken) {
        return connection.preparedQuery(taken + SUBJECTS).execute().map(SubjectStore::subjects);
    }

    private static List<Subject> subjects(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("taken_disagreement") == null ? position(row) : disagreement(row))
                .toList();
    }

    private static Subject position(Row row) {
        return new Subject.OfPosition(
                row.getString("subject"),
                row.getLong("follows"),
                row.getString("of_holder"),
                row.getString("of_issue"),
                StoredJson.read(row.getString("said"), Standing.class),
                row.getString("polarity") == null ? null : Standing.from(row));
    }

    private static Subject disagreement(Row row) {
        return new Subject.OfDisagreement(
                row.getString("subject"),
                row.getLong("follows"),
                row.getString("of_holder"),
                row.getString("of_issue"),
                StoredJson.read(row.getString("said"), Said.class),
                StoredJson.read(row.getString("says"), Said.class));
    }

    private SubjectStore() {}
}
