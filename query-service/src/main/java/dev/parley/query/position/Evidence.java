package dev.parley.query.position;

import dev.parley.contracts.Span;
import dev.parley.query.article.ArticleReference;
import dev.parley.query.entity.EntityName;
import dev.parley.query.stance.StanceView;
import dev.parley.query.wording.Wording;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * The words that prove a stance, and where they stand.
 *
 * @param stance id in the article
 * @param words whose they are
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
        Wording words,
        List<Span> spans,
        List<Span> conditions,
        ArticleReference article) {

    /** The stance as proof. */
    public static Evidence of(StanceView stance) {
        return new Evidence(
                stance.id(),
                stance.statement(),
                stance.voicedBy(),
                stance.polarity(),
                stance.strength(),
                stance.basis(),
                stance.words(),
                stance.evidence(),
                stance.conditions(),
                stance.article());
    }
}
