package dev.parley.query.correction;

import dev.parley.contracts.ArticleExtracted;
import dev.parley.query.page.Conditions;
import dev.parley.query.page.Cursor;
import dev.parley.query.page.Page;
import dev.parley.query.page.StoredJson;
import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import dev.parley.query.projection.Amending;
import dev.parley.query.projection.Rows;
import dev.parley.query.security.UndoRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Corrections in the database, and their way into what is stored of articles. */
@ApplicationScoped
class CorrectionStore implements Amending {
    static final String LISTING = "corrections";

    private static final String JUDGEMENTS = """
            select correction_id, article_id, part, verdict, judged::text as judged, amendment::text as amendment, made_by
            from query.correction where article_id = any($1) and undone_at is null order by correction_id
            """;
    private static final String PUT_ORIGINALS = """
            insert into query.original (article_id, event) select * from unnest($1::text[], $2::text[])
            on conflict (article_id) do update set event = excluded.event
            """;
    private static final String PUT_MATCHED = """
            update query.correction set matched = new.matched
            from unnest($1::bigint[], $2::boolean[]) as new (id, matched)
            where correction_id = new.id and correction.matched <> new.matched
            """;
    private static final String PUT = """
            insert into query.correction (article_id, part, verdict, judged, amendment, made_by, reason)
            values ($1, $2, $3, $4::text::jsonb, $5::text::jsonb, $6, $7) returning correction_id
            """;
    private static final String UNDO = """
            update query.correction set undone_by = $2, undone_reason = $3, undone_at = now()
            where correction_id = $1 and undone_at is null returning article_id
            """;

    private final Pool pool;

    CorrectionStore(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Amended> amend(SqlConnection connection, List<ArticleExtracted> extractions) {
        if (extractions.isEmpty()) {
            return Uni.createFrom().item(new Amended(extractions, List.of()));
        }
        return judgements(
                        connection,
                        extractions.stream().map(ArticleExtracted::id).toList())
                .chain(judgements -> {
                    if (judgements.isEmpty()) {
                        return Uni.createFrom().item(new Amended(extractions, List.of()));
                    }
                    List<ArticleExtracted> amended = new ArrayList<>();
                    Rows originals = new Rows(String.class, String.class);
                    Rows matched = new Rows(Long.class, Boolean.class);
                    for (ArticleExtracted extraction : extractions) {
                        List<Judgement> of = judgements.getOrDefault(extraction.id(), List.of());
                        if (of.isEmpty()) {
                            amended.add(extraction);
                        } else {
                            Corrected corrected = Corrected.of(extraction, of);
                            amended.add(corrected.article());
                            originals.add(extraction.id(), Originals.write(extraction));
                            of.forEach(one ->
                                    matched.add(one.id(), corrected.matched().contains(one.id())));
                        }
                    }
                    return connection
                            .preparedQuery(PUT_ORIGINALS)
                            .execute(originals.columns())
                            .chain(() -> connection.preparedQuery(PUT_MATCHED).execute(matched.columns()))
                            .replaceWith(new Amended(amended, List.copyOf(judgements.keySet())));
                });
    }

    @Override
    public Uni<Void> mark(SqlConnection connection, List<String> articleIds) {
        if (articleIds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return judgements(connection, articleIds)
                .chain(judgements -> judgements.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : connection
                                .preparedQuery(
                                        "select article_id, event from query.original where article_id = any($1)")
                                .execute(Tuple.of(judgements.keySet().toArray(String[]::new)))
                                .chain(originals -> {
                                    Rows stances = new Rows(String.class, String.class, String.class);
                                    Rows statements = new Rows(String.class, String.class, String.class);
                                    originals.forEach(row -> {
                                        String id = row.getString("article_id");
                                        Corrected corrected = Corrected.of(
                                                Originals.read(row.getString("event")), judgements.get(id));
                                        addMarks(id, corrected.stances(), stances);
                                        addMarks(id, corrected.statements(), statements);
                                    });
                                    return mark(connection, Judgement.STANCE, stances)
                                            .chain(() -> mark(connection, Judgement.STATEMENT, statements));
                                }));
    }

    /** The article with the judgements that stand. */
    Uni<ArticleExtracted> corrected(SqlConnection connection, ArticleExtracted original) {
        return judgements(connection, List.of(original.id()))
                .map(of -> Corrected.of(original, of.getOrDefault(original.id(), List.of()))
                        .article());
    }

    private static void addMarks(String articleId, Map<String, Judgement> judgements, Rows rows) {
        judgements.forEach((id, judgement) -> rows.add(
                articleId, id, StoredJson.write(new CorrectedBy(judgement.id(), judgement.verdict(), judgement.by()))));
    }

    private static Uni<Void> mark(SqlConnection connection, String part, Rows marks) {
        if (marks.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String sql = "update query." + part + " set corrected = new.mark::jsonb"
                + " from unnest($1::text[], $2::text[], $3::text[]) as new (article_id, part_id, mark) where " + part
                + ".article_id = new.article_id and " + part + "." + part + "_id = new.part_id";
        return connection.preparedQuery(sql).execute(marks.columns()).replaceWithVoid();
    }

    private static Uni<Map<String, List<Judgement>>> judgements(SqlConnection connection, Collection<String> articles) {
        return connection
                .preparedQuery(JUDGEMENTS)
                .execute(Tuple.of(articles.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, List<Judgement>> byArticle = new HashMap<>();
                    rows.forEach(row -> byArticle
                            .computeIfAbsent(row.getString("article_id"), id -> new ArrayList<>())
                            .add(judgement(row)));
                    return byArticle;
                });
    }

    private static Judgement judgement(Row row) {
        return new Judgement(
                row.getLong("correction_id"),
                row.getString("part"),
                row.getString("verdict"),
                StoredJson.read(row.getString("judged"), Judged.class),
                StoredJson.read(row.getString("amendment"), Amendment.class),
                row.getString("made_by"));
    }

    Uni<Long> put(SqlConnection connection, CorrectionRequest request, Judged judged) {
        Tuple values = Tuple.of(
                        request.article(),
                        request.part(),
                        request.verdict(),
                        StoredJson.write(judged),
                        StoredJson.write(request.amendment()),
                        request.by())
                .addString(request.reason());
        return connection.preparedQuery(PUT).execute(values).map(rows -> rows.iterator()
                .next()
                .getLong("correction_id"));
    }

    /** Gives the article that the correction is about. */
    Uni<String> undo(SqlConnection connection, long id, UndoRequest request) {
        return connection
                .preparedQuery(UNDO)
                .execute(Tuple.of(id, request.by(), request.reason()))
                .map(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new ProblemException(
                                Problem.notFound("there is no correction with this number that stands"));
                    }
                    return rows.iterator().next().getString("article_id");
                });
    }

    Uni<Correction> find(SqlConnection connection, long id) {
        return connection
                .preparedQuery(Correction.SELECT + " where correction_id = $1")
                .execute(Tuple.of(id))
                .map(rows -> Correction.from(rows.iterator().next()));
    }

    /** All judgements that stand, the earliest first. */
    Uni<List<Stored>> standing() {
        return pool.query("""
                        select correction_id, article_id, part, verdict, judged::text as judged, amendment::text as amendment,
                            made_by
                        from query.correction where undone_at is null order by correction_id
                        """).execute().map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Stored(row.getString("article_id"), judgement(row)))
                .toList());
    }

    /** A judgement with the article that it is about. */
    record Stored(String articleId, Judgement judgement) {}

    /** Corrections, the latest first. */
    Uni<Page<Correction>> list(String article, String by, Boolean matched, int limit, Cursor after) {
        Conditions conditions = new Conditions()
                .andIfAsked("article_id = ?", article)
                .andIfAsked("made_by = ?", by)
                .andIfAsked("matched = ?", matched);
        if (after != null) {
            conditions.and("correction_id < ?", (long) after.number(0));
        }
        String sql = Correction.SELECT + conditions.where() + " order by correction_id desc limit "
                + conditions.parameter(limit + 1);
        return pool.preparedQuery(sql)
                .execute(conditions.values())
                .map(rows -> Page.of(
                        rows, limit, Correction::from, row -> Cursor.of(LISTING, row.getLong("correction_id"))));
    }
}
