package dev.parley.query.projection;

import dev.parley.contracts.ArticleExtracted;
import dev.parley.query.page.StoredJson;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Articles and their parts in the database, a batch at a time. Every call works in its caller's transaction. */
final class ArticleStore {
    private static final String PUT_HEADS = """
            insert into query.article (article_id, version, withdrawn, event_time, digest, title, url, outlet,
                publisher_group, agency, published_at, published_on, language, origin_id, body, zones, extractor_version,
                codebook, last_version, last_event_time, last_digest)
            select article_id, version, withdrawn, event_time, digest, title, url, outlet, publisher_group, agency,
                published_at, published_on, language, origin_id, body, zones::jsonb, extractor_version, codebook,
                case when not withdrawn then version end, case when not withdrawn then event_time end,
                case when not withdrawn then digest end
            from unnest($1::text[], $2::int[], $3::boolean[], $4::timestamptz[], $5::bytea[], $6::text[], $7::text[],
                $8::text[], $9::text[], $10::text[], $11::text[], $12::date[], $13::text[], $14::text[], $15::text[],
                $16::text[], $17::text[], $18::text[])
                as new (article_id, version, withdrawn, event_time, digest, title, url, outlet, publisher_group, agency,
                published_at, published_on, language, origin_id, body, zones, extractor_version, codebook)
            order by article_id collate "C"
            on conflict (article_id) do update set version = excluded.version, withdrawn = excluded.withdrawn,
                event_time = excluded.event_time, digest = excluded.digest, title = excluded.title, url = excluded.url,
                outlet = excluded.outlet, publisher_group = excluded.publisher_group, agency = excluded.agency,
                published_at = excluded.published_at, published_on = excluded.published_on, language = excluded.language,
                origin_id = excluded.origin_id, body = excluded.body, zones = excluded.zones,
                extractor_version = excluded.extractor_version, codebook = excluded.codebook,
                last_version = coalesce(excluded.last_version, article.last_version),
                last_event_time = coalesce(excluded.last_event_time, article.last_event_time),
                last_digest = coalesce(excluded.last_digest, article.last_digest)
            where (excluded.version, excluded.withdrawn, excluded.event_time, excluded.digest)
                > (article.version, article.withdrawn, article.event_time, article.digest)
            returning article_id, xmax <> 0 as replaced
            """;

    private static final String PUT_ENTITIES = """
            insert into query.entity (article_id, local_id, ordinal, form_id, name, kind, wikidata, iso3, role, affiliation,
                mentions)
            select a, b, c, d, e, f, g, h, i, j, k::jsonb
            from unnest($1::text[], $2::text[], $3::int[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[],
                $9::text[], $10::text[], $11::text[]) as new (a, b, c, d, e, f, g, h, i, j, k)
            """;

    private static final String PUT_STATEMENTS = """
            insert into query.statement (article_id, ordinal, statement_id, sort_date, event_date, kind, zone, source,
                speaker, on_behalf_of, relayed_by, cue, content, words, said_on, venue, denied, rule, meaning, anonymous,
                search)
            select a, b, c, d, e, f, g, h::jsonb, i, j, k, l::jsonb, m::jsonb, n, o, p, q, r, s::int[], t,
                query.search_of(n, p, d, i, j, k, f, u, array(select jsonb_array_elements_text(v::jsonb)))
            from unnest($1::text[], $2::int[], $3::text[], $4::date[], $5::date[], $6::text[], $7::text[], $8::text[],
                $9::uuid[], $10::uuid[], $11::uuid[], $12::text[], $13::text[], $14::text[], $15::date[], $16::text[],
                $17::boolean[], $18::text[], $19::text[], $20::boolean[], $21::text[], $22::text[])
                as new (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v)
            """;

    private static final String PUT_STANCES = """
            insert into query.stance (article_id, ordinal, stance_id, sort_date, event_date, holder, voiced_by, target,
                issue, polarity, strength, conditions, evidence, statement_id, basis, rule, wording, relayed_by, anonymous)
            select a, b, c, d, e, f, g, h::jsonb, i, j, k, l::jsonb, m::jsonb, n, o, p, q, r, s
            from unnest($1::text[], $2::int[], $3::text[], $4::date[], $5::date[], $6::uuid[], $7::uuid[], $8::text[],
                $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[],
                $17::text[], $18::uuid[], $19::boolean[])
                as new (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s)
            """;

    private static final String REMOVE_STANCES = """
            delete from query.stance gone where article_id = any($1)
            returning holder, issue, sort_date,
                (select entity_id from query.name_form form where form.form_id = gone.holder) as entity_id
            """;

    private static final String REMOVE_STATEMENTS = """
            delete from query.statement gone where article_id = any($1)
            returning party, sort_date,
                (select entity_id from query.name_form form where form.form_id = gone.party) as entity_id
            """;

    /** The articles of a batch that a newer event did really change, and those of them that stood there before. */
    record Changed(Set<String> all, Set<String> replaced) {}

    static Uni<Changed> putHeads(SqlConnection connection, Collection<Change> changes) {
        Rows rows = new Rows(
                String.class,
                Integer.class,
                Boolean.class,
                OffsetDateTime.class,
                Buffer.class,
                String.class,
                String.class,
                String.class,
                String.class,
                String.class,
                String.class,
                LocalDate.class,
                String.class,
                String.class,
                String.class,
                String.class,
                String.class,
                String.class);
        changes.forEach(change -> addHead(rows, change));
        return connection.preparedQuery(PUT_HEADS).execute(rows.columns()).map(result -> {
            Set<String> all = new LinkedHashSet<>();
            Set<String> replaced = new LinkedHashSet<>();
            result.forEach(row -> {
                all.add(row.getString("article_id"));
                if (row.getBoolean("replaced")) {
                    replaced.add(row.getString("article_id"));
                }
            });
            return new Changed(all, replaced);
        });
    }

    private static void addHead(Rows rows, Change change) {
        ArticleExtracted article = change.event() instanceof ArticleExtracted extracted ? extracted : null;
        boolean dated = article != null && article.publishedAt() != null;
        rows.add(
                change.articleId(),
                change.event().version(),
                change.withdrawn(),
                change.time().atOffset(ZoneOffset.UTC),
                Buffer.buffer(change.digest()),
                article == null ? null : article.title(),
                article == null ? null : article.url(),
                article == null ? null : article.outlet(),
                article == null ? null : article.publisherGroup(),
                article == null ? null : article.agency(),
                dated ? article.publishedAt().toString() : null,
                dated ? article.publishedAt().date() : null,
                article == null ? null : article.language(),
                article == null ? null : article.originId(),
                article == null ? null : article.text(),
                article == null ? null : StoredJson.write(article.zones()),
                article == null ? null : article.extractor().version(),
                article == null ? null : article.extractor().codebook());
    }

    /** Removes all parts of the articles, marks where they stood and gives the name forms that they used. */
    static Uni<Set<UUID>> removeParts(SqlConnection connection, Set<String> articleIds, Footprint footprint) {
        if (articleIds.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        footprint.replaced(articleIds);
        Tuple ids = Tuple.of(articleIds.toArray(String[]::new));
        return connection
                .preparedQuery(REMOVE_STANCES)
                .execute(ids)
                .invoke(rows -> rows.forEach(row -> {
                    UUID holder = row.getUUID("holder");
                    footprint.stance(holder, row.getString("issue"), row.getLocalDate("sort_date"));
                    footprint.belongsTo(holder, row.getString("entity_id"));
                }))
                .chain(() -> connection.preparedQuery(REMOVE_STATEMENTS).execute(ids))
                .invoke(rows -> rows.forEach(row -> {
                    UUID party = row.getUUID("party");
                    if (party != null) {
                        footprint.disturbed(party, row.getLocalDate("sort_date"));
                        footprint.belongsTo(party, row.getString("entity_id"));
                    }
                }))
                .chain(() -> connection
                        .preparedQuery("delete from query.entity where article_id = any($1) returning form_id")
                        .execute(ids))
                .map(result -> {
                    Set<UUID> forms = new LinkedHashSet<>();
                    result.forEach(row -> forms.add(row.getUUID("form_id")));
                    return forms;
                });
    }

    static Uni<Void> putParts(SqlConnection connection, ArticleRows rows) {
        return put(connection, PUT_ENTITIES, rows.entities)
                .chain(() -> put(connection, PUT_STATEMENTS, rows.statements))
                .chain(() -> put(connection, PUT_STANCES, rows.stances));
    }

    private static Uni<Void> put(SqlConnection connection, String sql, Rows rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection.preparedQuery(sql).execute(rows.columns()).replaceWithVoid();
    }

    private ArticleStore() {}
}
