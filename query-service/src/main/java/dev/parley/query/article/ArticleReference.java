package dev.parley.query.article;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.mutiny.sqlclient.Row;

/** An article as other answers refer to it, with what its independence is judged by. */
@RegisterForReflection
public record ArticleReference(
        String id,
        int version,
        String title,
        String url,
        String outlet,
        String publisherGroup,
        String agency,
        String publishedAt,
        String language,
        String originId) {
    /** The columns that {@link #from} reads, of the table named {@code article}. */
    public static final String COLUMNS = """
            article.article_id, article.version, article.title, article.url, article.outlet, article.publisher_group,
            article.agency, article.published_at, article.language, article.origin_id
            """;

    public static ArticleReference from(Row row) {
        return new ArticleReference(
                row.getString("article_id"),
                row.getInteger("version"),
                row.getString("title"),
                row.getString("url"),
                row.getString("outlet"),
                row.getString("publisher_group"),
                row.getString("agency"),
                row.getString("published_at"),
                row.getString("language"),
                row.getString("origin_id"));
    }
}
