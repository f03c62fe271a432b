package dev.parley.query.agent;

import dev.parley.contracts.Span;
import dev.parley.query.article.ArticleReference;
import dev.parley.query.position.Evidence;
import dev.parley.query.statement.StatementView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words that an answer rests on, and where anybody can read them.
 *
 * @param date of publication as the article has it, or null
 * @param words verbatim
 * @param start in code points of the article's text
 * @param end exclusive
 */
@RegisterForReflection
record Citation(String article, String url, String outlet, String date, String words, int start, int end) {

    static Stream<Citation> of(Evidence evidence) {
        return of(evidence.spans(), evidence.article());
    }

    static Stream<Citation> of(StatementView statement) {
        return of(statement.content(), statement.article());
    }

    private static Stream<Citation> of(List<Span> spans, ArticleReference article) {
        return spans.stream()
                .map(span -> new Citation(
                        article.id(),
                        article.url(),
                        article.outlet(),
                        article.publishedAt(),
                        span.text(),
                        span.start(),
                        span.end()));
    }
}
