package dev.parley.query.projection;

import dev.parley.contracts.ArticleExtracted;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** Puts what people decided of an article's statements and stances into its extraction before that is stored. */
public interface Amending {

    /** The articles as they are to be stored, in the caller's transaction; those that nobody judged are left as they are. */
    Uni<Amended> amend(SqlConnection connection, List<ArticleExtracted> extractions);

    /**
     * What is to be stored.
     *
     * @param judged ids of those among the articles that somebody judged
     */
    record Amended(List<ArticleExtracted> articles, List<String> judged) {}

    /** Marks what was judged among the stored rows of these articles. */
    Uni<Void> mark(SqlConnection connection, List<String> articleIds);
}
