package dev.parley.query.article;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.parley.contracts.ExtractorStamp;
import dev.parley.contracts.Zone;
import dev.parley.query.page.Conditions;
import dev.parley.query.page.Cursor;
import dev.parley.query.page.Page;
import dev.parley.query.page.StoredJson;
import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import dev.parley.query.stance.StanceView;
import dev.parley.query.statement.StatementView;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Articles in the read model. */
@ApplicationScoped
class ArticleStore {
    static final String LISTING = "articles";

    private static final TypeReference<List<Zone>> ZONES = new TypeReference<>() {};
    private static final String HEAD = "select " + ArticleReference.COLUMNS + """
            , article.withdrawn, article.digest, article.body, article.zones::text as zones, article.extractor_version,
            article.codebook from query.article where article_id = $1
            """;

    private final Pool pool;

    ArticleStore(Pool pool) {
        this.pool = pool;
    }

    /** An article and a tag that changes when anything of it does. */
    record Tagged(ArticleView article, String tag) {}

    /**
     * The article as one moment has it.
     *
     * @throws ProblemException through the Uni, if it is not known or was withdrawn
     */
    Uni<Tagged> find(String id) {
        Tuple key = Tuple.of(id);
        return pool.withTransaction(connection -> connection
                .query("set transaction isolation level repeatable read, read only")
                .execute()
                .chain(() -> connection.preparedQuery(HEAD).execute(key))
                .map(ArticleStore::present)
                .chain(head -> parts(connection, key, head)));
    }

    private static Row present(RowSet<Row> heads) {
        for (Row head : heads) {
            if (head.getBoolean("withdrawn")) {
                throw new ProblemException(Problem.withdrawn());
            }
            return head;
        }
        throw new ProblemException(Problem.notFound("there is no article with this id, or it is not projected yet"));
    }

    private static Uni<Tagged> parts(SqlConnection connection, Tuple key, Row head) {
        return list(connection, EntityInArticle.SELECT, key, EntityInArticle::from)
                .chain(entities -> list(
                                connection,
                                StatementView.SELECT + " where statement.article_id = $1 order by statement.ordinal",
                                key,
                                StatementView::inArticle)
                        .chain(statements -> list(
                                        connection,
                                        StanceView.SELECT + " where stance.article_id = $1 order by stance.ordinal",
                                        key,
                                        StanceView::inArticle)
                                .map(stances -> new ArticleView(
                                        ArticleReference.from(head),
                                        head.getString("body"),
                                        StoredJson.read(head.getString("zones"), ZONES),
                                        entities,
                                        statements,
                                        stances,
                                        new ExtractorStamp(
                                                head.getString("extractor_version"), head.getString("codebook"))))))
                .map(article -> new Tagged(article, tag(head, article)));
    }

    /** The event's digest, and what identity made of its entities, for that can change with other articles. */
    private static String tag(Row head, ArticleView article) {
        String digest = HexFormat.of().formatHex(head.getBuffer("digest").getBytes(), 0, 12);
        return digest + "-" + Integer.toHexString(article.hashCode());
    }

    private static <T> Uni<List<T>> list(SqlConnection connection, String sql, Tuple key, Function<Row, T> item) {
        return connection.preparedQuery(sql).execute(key).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(item)
                .toList());
    }

    /** Articles that stand, by id. */
    Uni<Page<ArticleReference>> list(
            String outlet, String origin, LocalDate from, LocalDate to, int limit, Cursor after) {
        Conditions conditions = new Conditions()
                .and("not article.withdrawn")
                .andIfAsked("article.outlet = ?", outlet)
                .andIfAsked("article.origin_id = ?", origin)
                .andIfAsked("article.published_on >= ?", from)
                .andIfAsked("article.published_on <= ?", to)
                .andIfAsked("article.article_id > ?", after == null ? null : after.text(0));
        String sql = "select " + ArticleReference.COLUMNS + " from query.article"
                + conditions.where()
                + " order by article.article_id limit "
                + conditions.parameter(limit + 1);
        return pool.preparedQuery(sql)
                .execute(conditions.values())
                .map(rows -> Page.of(
                        rows, limit, ArticleReference::from, row -> Cursor.of(LISTING, row.getString("article_id"))));
    }
}
