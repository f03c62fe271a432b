package dev.parley.query.position;

import dev.parley.contracts.Span;
import dev.parley.query.article.ArticleReference;
import dev.parley.query.entity.EntityName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * The words that prove a stance, and where they stand.
 *
 * @param stance id in the article
 * @param statement id of the article's statement that carries it, or null
 */
@RegisterForReflection
public record Evidence(
        String stance,
        String statement,
        EntityName voicedBy,
        String polarity,
        String strength,
        String basis,
        List<Span> spans,
        List<Span> conditions,
        ArticleReference article) {}
