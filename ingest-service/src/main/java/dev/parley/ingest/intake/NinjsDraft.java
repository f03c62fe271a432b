package dev.parley.ingest.intake;

import dev.parley.ingest.ninjs.NinjsItem;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;

/** Says of a ninjs item what the intake asks of an article. */
final class NinjsDraft {

    /** @throws ProblemException if the item is none that is for publication, or is no text */
    static Draft of(NinjsItem item) {
        if (!item.type().equals("text")) {
            throw invalid("type", "must be text; pictures and other items are not taken");
        }
        switch (item.status()) {
            case "usable" -> {}
            case "canceled" ->
                throw invalid("pubstatus", "is canceled; withdraw the article with DELETE /v1/articles/{id}");
            default -> throw invalid("pubstatus", "must be usable; what is withheld is not taken");
        }
        NinjsItem.Part text = item.plainBody();
        NinjsItem.Part markup = text == null ? item.markupBody() : null;
        if (text == null && markup == null) {
            throw invalid("bodies", "has neither plain text nor HTML");
        }
        return Draft.EMPTY
                .with(Draft.ID, item.uri())
                .with(Draft.URL, item.url())
                .with(Draft.TITLE, item.headline())
                .with(Draft.TEXT, text)
                .with(Draft.HTML, markup == null ? null : markup.within("<article>", "</article>"))
                .with(Draft.PUBLISHED_AT, item.publishedAt())
                .with(Draft.AGENCY, item.agency())
                .with(Draft.LANGUAGE, item.language());
    }

    private static ProblemException invalid(String field, String detail) {
        return new ProblemException(Problem.invalidField(field, detail));
    }

    private NinjsDraft() {}
}
