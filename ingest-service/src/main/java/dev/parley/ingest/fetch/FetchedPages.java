package dev.parley.ingest.fetch;

import dev.parley.ingest.article.ArticleAddress;
import dev.parley.ingest.article.Fingerprint;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What is known of the pages that were fetched before. Must be called on an event loop. */
@ApplicationScoped
class FetchedPages {
    private static final String FIND = """
            select article.id, article.version, article.origin_id, page.etag, page.last_modified
            from ingest.fetched_page page join ingest.article article on article.id = page.article_id
            where page.url_digest = :digest and not article.withdrawn
            """;

    private static final String REMEMBER = """
            insert into ingest.fetched_page as known (url_digest, article_id, etag, last_modified, fetched_at)
            values (:digest, :article, :etag, :lastModified, :now)
            on conflict (url_digest) do update set article_id = excluded.article_id, etag = excluded.etag,
                last_modified = excluded.last_modified, fetched_at = excluded.fetched_at
            """;

    /** A page that was fetched before, and the article that it holds. */
    record Known(String articleId, int version, String originId, Validators validators) {}

    /** What is known of the page at the address, or null. */
    Uni<Known> find(ArticleAddress address) {
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND, Object[].class)
                        .setParameter("digest", digest(address))
                        .getSingleResultOrNull())
                .map(row -> row == null
                        ? null
                        : new Known(
                                (String) row[0],
                                (Integer) row[1],
                                (String) row[2],
                                new Validators((String) row[3], (String) row[4]))));
    }

    /** Notes, in the transaction around this call, that the page was fetched. */
    Uni<Void> remember(ArticleAddress address, String articleId, Validators validators) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REMEMBER)
                        .setParameter("digest", digest(address))
                        .setParameter("article", articleId)
                        .setParameter("etag", validators.etag())
                        .setParameter("lastModified", validators.lastModified())
                        .setParameter("now", Instant.now())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static String digest(ArticleAddress address) {
        return Fingerprint.of(address.identity());
    }
}
