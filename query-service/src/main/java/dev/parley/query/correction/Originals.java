package dev.parley.query.correction;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.Cue;
import dev.parley.contracts.Entity;
import dev.parley.contracts.EventJson;
import dev.parley.contracts.ExtractorStamp;
import dev.parley.contracts.Mention;
import dev.parley.contracts.PublicationTime;
import dev.parley.contracts.Span;
import dev.parley.contracts.Stance;
import dev.parley.contracts.Statement;
import dev.parley.contracts.Zone;
import dev.parley.query.page.StoredJson;
import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * What was extracted from an article before anybody corrected it: kept from the first correction on, until then what is
 * stored. Every call works in its caller's transaction.
 */
final class Originals {
    private static final TypeReference<List<Zone>> ZONES = new TypeReference<>() {};
    private static final TypeReference<List<Mention>> MENTIONS = new TypeReference<>() {};
    private static final String HEAD = """
            select article.article_id, version, withdrawn, title, url, outlet, publisher_group, agency, published_at, language,
                origin_id, body, zones::text as zones, extractor_version, codebook, original.event
            from query.article left join query.original using (article_id) where article.article_id = $1
            """;
    private static final String ENTITIES = """
            select local_id, form_id, name, kind, wikidata, iso3, role, affiliation, mentions::text as mentions
            from query.entity where article_id = $1 order by ordinal
            """;
    private static final String STATEMENTS = """
            select statement_id, kind, zone, source::text as source, speaker, on_behalf_of, relayed_by, cue::text as cue,
                content::text as content, said_on, venue, denied, rule
            from query.statement where article_id = $1 order by ordinal
            """;
    private static final String STANCES = """
            select stance_id, holder, voiced_by, target::text as target, issue, polarity, strength,
                conditions::text as conditions, evidence::text as evidence, statement_id, basis, rule
            from query.stance where article_id = $1 order by ordinal
            """;

    /** @throws ProblemException through the Uni, if there is no such article or it was withdrawn */
    static Uni<ArticleExtracted> find(SqlConnection connection, String articleId) {
        return connection
                .preparedQuery(HEAD)
                .execute(Tuple.of(articleId))
                .map(Originals::present)
                .chain(head -> head.getString("event") != null
                        ? Uni.createFrom().item(read(head.getString("event")))
                        : stored(connection, articleId, head));
    }

    static ArticleExtracted read(String event) {
        return EventJson.read(ArticleExtracted.class, event.getBytes(StandardCharsets.UTF_8));
    }

    static String write(ArticleExtracted event) {
        return new String(EventJson.write(event), StandardCharsets.UTF_8);
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

    private static Uni<ArticleExtracted> stored(SqlConnection connection, String articleId, Row head) {
        Map<UUID, String> ids = new HashMap<>();
        return list(connection, ENTITIES, articleId, row -> {
                    ids.putIfAbsent(row.getUUID("form_id"), row.getString("local_id"));
                    return entity(row);
                })
                .chain(entities -> list(connection, STATEMENTS, articleId, row -> statement(row, ids))
                        .chain(statements -> list(connection, STANCES, articleId, row -> stance(row, ids))
                                .map(stances -> article(head, entities, statements, stances))));
    }

    private static <T> Uni<List<T>> list(
            SqlConnection connection, String sql, String articleId, Function<Row, T> item) {
        return connection.preparedQuery(sql).execute(Tuple.of(articleId)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(item)
                .toList());
    }

    private static ArticleExtracted article(
            Row head, List<Entity> entities, List<Statement> statements, List<Stance> stances) {
        String published = head.getString("published_at");
        return new ArticleExtracted(
                head.getString("article_id"),
                head.getInteger("version"),
                head.getString("title"),
                head.getString("url"),
                head.getString("outlet"),
                head.getString("publisher_group"),
                head.getString("agency"),
                published == null ? null : PublicationTime.parse(published),
                head.getString("language"),
                head.getString("origin_id"),
                head.getString("body"),
                StoredJson.read(head.getString("zones"), ZONES),
                entities,
                statements,
                stances,
                new ExtractorStamp(head.getString("extractor_version"), head.getString("codebook")));
    }

    private static Entity entity(Row row) {
        return new Entity(
                row.getString("local_id"),
                row.getString("name"),
                Entity.Type.valueOf(constant(row, "kind")),
                row.getString("wikidata"),
                row.getString("iso3"),
                row.getString("role"),
                row.getString("affiliation"),
                StoredJson.read(row.getString("mentions"), MENTIONS));
    }

    private static Statement statement(Row row, Map<UUID, String> ids) {
        return new Statement(
                row.getString("statement_id"),
                Statement.Type.valueOf(constant(row, "kind")),
                Zone.Kind.valueOf(constant(row, "zone")),
                StoredJson.read(row.getString("source"), Span.class),
                ids.get(row.getUUID("speaker")),
                ids.get(row.getUUID("on_behalf_of")),
                ids.get(row.getUUID("relayed_by")),
                StoredJson.read(row.getString("cue"), Cue.class),
                StoredJson.spans(row.getString("content")),
                row.getLocalDate("said_on") == null
                        ? null
                        : row.getLocalDate("said_on").toString(),
                row.getString("venue"),
                row.getBoolean("denied"),
                row.getString("rule"));
    }

    private static Stance stance(Row row, Map<UUID, String> ids) {
        return new Stance(
                row.getString("stance_id"),
                ids.get(row.getUUID("holder")),
                ids.get(row.getUUID("voiced_by")),
                StoredJson.read(row.getString("target"), Span.class),
                row.getString("issue"),
                Stance.Polarity.valueOf(constant(row, "polarity")),
                Stance.Strength.valueOf(constant(row, "strength")),
                StoredJson.spans(row.getString("conditions")),
                StoredJson.spans(row.getString("evidence")),
                row.getString("statement_id"),
                Stance.Basis.valueOf(constant(row, "basis")),
                row.getString("rule"));
    }

    private static String constant(Row row, String column) {
        return row.getString(column).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private Originals() {}
}
