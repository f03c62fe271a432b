package dev.parley.extract;

import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.Entity;
import dev.parley.contracts.ExtractorStamp;
import dev.parley.contracts.Stance;
import dev.parley.contracts.Statement;
import dev.parley.contracts.Zone;
import java.util.List;
import java.util.Objects;

/** All that the extractor found in one article; every span is verbatim, in code points. */
public record Extraction(
        List<Zone> zones,
        List<Entity> entities,
        List<Statement> statements,
        List<Stance> stances,
        ExtractorStamp extractor,
        TextSize size) {
    public Extraction {
        zones = List.copyOf(zones);
        entities = List.copyOf(entities);
        statements = List.copyOf(statements);
        stances = List.copyOf(stances);
        Objects.requireNonNull(extractor, "extractor");
        Objects.requireNonNull(size, "size");
    }

    /**
     * The event that tells of the article with all that was found in it.
     *
     * @throws IllegalArgumentException if a span is not verbatim, or the parts do not hang together
     */
    public ArticleExtracted joinedTo(Article article) {
        return new ArticleExtracted(
                article.id(),
                article.version(),
                article.title(),
                article.url(),
                article.outlet(),
                article.publisherGroup(),
                article.agency(),
                article.publishedAt(),
                article.language(),
                article.originId(),
                article.text(),
                zones,
                entities,
                statements,
                stances,
                extractor);
    }
}
