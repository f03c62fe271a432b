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
        String text = item.plainBody();
        String markup = text == null ? item.markupBody() : null;
        if (text == null && markup == null) {
            throw invalid("bodies", "has neither plain text nor HTML");
        }
        return Draft.EMPTY
                .withDefault(Draft.ID, item.uri())
                .withDefault(Draft.URL, item.url())
                .withDefault(Draft.TITLE, item.headline())
                .withDefault(Draft.TEXT, text)
                .withDefault(Draft.HTML, markup == null ? null : "<article>" + markup + "</article>")
                .withDefault(Draft.PUBLISHED_AT, item.publishedAt())
                .withDefault(Draft.AGENCY, item.agency())
                .withDefault(Draft.LANGUAGE, item.language());
    }

    private static ProblemException invalid(String field, String detail) {
        return new ProblemException(Problem.invalidField(field, detail));
    }

    private NinjsDraft() {}
}
