package dev.parley.ingest.article;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Stores any number of different articles in one statement. An article that is there already gets a new version if its
 * text changed, if it had been withdrawn, or if something else that the submission gives was corrected; what a
 * submission leaves out stays as it was. The registry of outlets fills in what it knows.
 */
final class AcceptStatement {
    private static final String SQL = """
            with incoming as (
                select submission.id, submission.url, submission.title,
                    case when submission.outlet_given then submission.outlet
                        else coalesce(known.name, submission.outlet) end as outlet,
                    coalesce(submission.publisher_group, known.publisher_group) as publisher_group,
                    submission.agency, submission.published_at, submission.language, submission.origin_id,
                    submission.text_digest, submission.reference, submission.text, submission.zones, submission.byline,
                    submission.modified_at, submission.provenance
                from unnest(
                    cast(:ids as text[]), cast(:urls as text[]), cast(:titles as text[]), cast(:outlets as text[]),
                    cast(:groups as text[]), cast(:agencies as text[]), cast(:dates as text[]),
                    cast(:languages as text[]), cast(:origins as text[]), cast(:digests as text[]),
                    cast(:references as text[]), cast(:texts as text[]), cast(:zones as text[]),
                    cast(:bylines as text[]), cast(:modified as text[]), cast(:provenance as text[]),
                    cast(:domains as text[]), cast(:given as boolean[])
                ) as submission (id, url, title, outlet, publisher_group, agency, published_at, language, origin_id,
                    text_digest, reference, text, zones, byline, modified_at, provenance, domain, outlet_given)
                left join ingest.source known on known.domain = submission.domain and known.curated
            ), changed as (
                insert into ingest.article as stored (id, version, url, title, outlet, publisher_group, agency,
                    published_at, language, origin_id, text_digest, reference, byline, modified_at, provenance,
                    accepted_at, changed_at)
                select id, 1, url, title, outlet, publisher_group, agency, published_at, language, origin_id,
                    text_digest, reference, byline, modified_at, provenance, :now, :now
                from incoming order by id
                on conflict (id) do update set
                    version = stored.version + 1,
                    withdrawn = false,
                    url = coalesce(stored.url, excluded.url),
                    title = coalesce(excluded.title, stored.title),
                    outlet = coalesce(excluded.outlet, stored.outlet),
                    publisher_group = coalesce(excluded.publisher_group, stored.publisher_group),
                    agency = coalesce(excluded.agency, stored.agency),
                    published_at = coalesce(excluded.published_at, stored.published_at),
                    language = coalesce(excluded.language, stored.language),
                    origin_id = excluded.origin_id,
                    text_digest = excluded.text_digest,
                    reference = coalesce(excluded.reference, stored.reference),
                    byline = coalesce(excluded.byline, stored.byline),
                    modified_at = coalesce(excluded.modified_at, stored.modified_at),
                    provenance = cast(coalesce(cast(stored.provenance as jsonb), '{}')
                        || coalesce(cast(excluded.provenance as jsonb), '{}') as text),
                    changed_at = excluded.changed_at
                where stored.withdrawn
                    or excluded.text_digest <> stored.text_digest
                    or coalesce(excluded.title, stored.title) is distinct from stored.title
                    or coalesce(excluded.outlet, stored.outlet) is distinct from stored.outlet
                    or coalesce(excluded.publisher_group, stored.publisher_group)
                        is distinct from stored.publisher_group
                    or coalesce(excluded.agency, stored.agency) is distinct from stored.agency
                    or coalesce(excluded.published_at, stored.published_at) is distinct from stored.published_at
                    or coalesce(excluded.language, stored.language) is distinct from stored.language
                returning id, version, url, title, outlet, publisher_group, agency, published_at, language, origin_id
            ), kept as (
                insert into ingest.article_version (article_id, version, withdrawn, url, title, outlet,
                    publisher_group, agency, published_at, language, origin_id, text, zones, created_at)
                select changed.id, changed.version, false, changed.url, changed.title, changed.outlet,
                    changed.publisher_group, changed.agency, changed.published_at, changed.language,
                    changed.origin_id, incoming.text, incoming.zones, :now
                from changed join incoming on incoming.id = changed.id
            ), queued as (
                insert into ingest.outbox (article_id, version, traceparent, created_at, settled)
                select id, version, cast(:traceparent as text), :now, false from changed
            )
            select id, version, origin_id from changed
            """;

    /** Runs it and gives receipts of what is new; the other articles are there already as they were handed in. */
    static Uni<List<Receipt>> run(Mutiny.Session session, List<Submission> articles, String traceparent, Instant now) {
        return session.createNativeQuery(SQL, Object[].class)
                .setParameter(
                        "ids", column(articles, article -> article.identity().articleId()))
                .setParameter(
                        "urls",
                        column(
                                articles,
                                article -> article.url() == null
                                        ? null
                                        : article.url().value()))
                .setParameter("titles", column(articles, Submission::title))
                .setParameter("outlets", column(articles, Submission::outlet))
                .setParameter("groups", column(articles, Submission::publisherGroup))
                .setParameter("agencies", column(articles, Submission::agency))
                .setParameter("dates", column(articles, article -> Objects.toString(article.publishedAt(), null)))
                .setParameter("languages", column(articles, Submission::language))
                .setParameter("origins", column(articles, article -> article.identity()
                        .originId()))
                .setParameter("digests", column(articles, article -> article.identity()
                        .textDigest()))
                .setParameter("references", column(articles, Submission::reference))
                .setParameter("texts", column(articles, Submission::text))
                .setParameter("zones", column(articles, article -> Zones.write(article.zones())))
                .setParameter(
                        "bylines", column(articles, article -> article.details().byline()))
                .setParameter(
                        "modified",
                        column(
                                articles,
                                article -> Objects.toString(article.details().modifiedAt(), null)))
                .setParameter(
                        "provenance",
                        column(
                                articles,
                                article -> Provenance.write(article.details().provenance())))
                .setParameter(
                        "domains",
                        column(
                                articles,
                                article -> article.url() == null
                                        ? null
                                        : article.url().domain()))
                .setParameter(
                        "given",
                        articles.stream().map(AcceptStatement::isOutletGiven).toArray(Boolean[]::new))
                .setParameter("traceparent", traceparent)
                .setParameter("now", now)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Receipt((String) row[0], (Integer) row[1], (String) row[2], false))
                        .toList());
    }

    /** What a client says goes before the registry, and the registry before what a page says. */
    private static boolean isOutletGiven(Submission article) {
        Provenance outlet = article.details().provenance().get("outlet");
        return outlet != null && outlet.isByClient();
    }

    private static String[] column(List<Submission> articles, Function<Submission, String> field) {
        return articles.stream().map(field).toArray(String[]::new);
    }

    private AcceptStatement() {}
}
