package dev.parley.local.measure;

import dev.parley.ingest.article.ArticleAddress;
import dev.parley.ingest.article.Identity;
import dev.parley.local.measure.MadeUpNews.Story;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Fills an intake's tables with made-up articles as if they had been accepted, settled and sent long ago, with the identities
 * and sketches that the intake itself would give them. The subjects change as news does.
 */
final class StoredArticles {
    private static final int AT_ONCE = 10_000;
    private static final int REMEMBERED = 1_000;

    private final Connection connection;
    private final int length;
    private final long seed;
    private final Deque<Stored> latest = new ArrayDeque<>();
    private long count;

    StoredArticles(Connection connection, int length, long seed) {
        this.connection = connection;
        this.length = length;
        this.seed = seed;
    }

    /** An article that is in the store. */
    record Stored(String id, Story story) {}

    /** Adds articles until there are so many that this made. */
    void fillTo(long total) throws SQLException, IOException {
        while (count < total) {
            add((int) Math.min(AT_ONCE, total - count));
        }
        try (Statement statement = connection.createStatement()) {
            // As it would be by now had the articles come one by one.
            statement.execute(
                    "vacuum analyze ingest.article, ingest.article_version, ingest.wording, ingest.wording_band");
            statement.execute("checkpoint");
        }
    }

    /** Some that were added last. */
    List<Stored> latest() {
        return new ArrayList<>(latest);
    }

    private void add(int many) throws SQLException, IOException {
        MadeUpNews news = new MadeUpNews(seed + count);
        CopyText articles = new CopyText();
        CopyText versions = new CopyText();
        CopyText wordings = new CopyText();
        CopyText bands = new CopyText();
        String now = Instant.now().toString();
        for (int i = 0; i < many; i++) {
            count++;
            Story story = news.next(length);
            String url = "https://stored.example/" + count;
            Identity identity = Identity.of(ArticleAddress.parse(url), null, story.text(), List.of());
            String id = identity.articleId();
            articles.row(id, 1, url, story.headline(), identity.originId(), identity.textDigest(), now, now);
            versions.row(id, 1, false, url, story.headline(), identity.originId(), story.text(), now);
            String sample =
                    "\\x" + HexFormat.of().formatHex(identity.sketch().sample().write());
            // Below zero, where the intake's own numbers never are.
            long number = -count;
            wordings.row(number, identity.originId(), "", identity.originId(), id, 1, sample);
            for (long key : identity.sketch().bands()) {
                bands.row(key, number);
            }
            remember(new Stored(id, story));
        }
        copy("article (id, version, url, title, origin_id, text_digest, accepted_at, changed_at)", articles);
        copy("article_version (article_id, version, withdrawn, url, title, origin_id, text, created_at)", versions);
        copy("wording (number, own_origin, agency, origin_id, article_id, version, sample)", wordings);
        copy("wording_band (key, wording)", bands);
    }

    private void remember(Stored stored) {
        latest.add(stored);
        if (latest.size() > REMEMBERED) {
            latest.remove();
        }
    }

    private void copy(String table, CopyText rows) throws SQLException, IOException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        copies.copyIn("copy ingest." + table + " from stdin", rows.reader());
    }
}
