package dev.parley.extract.stance;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import java.util.List;

/** Questions that answer themselves: "Why should we pay?", "Why not sell it?", "Who needs another levy?". */
final class Questions {
    private final Markers markers;

    Questions(Markers markers) {
        this.markers = markers;
    }

    Leaning read(Clause clause) {
        Document document = clause.document;
        int first = clause.first;
        while (first < clause.end
                && (NounPhrases.isQuotationMark(document.token(first))
                        || document.token(first).tag().equals("CCONJ"))) {
            first++;
        }
        if (first + 2 >= clause.end) {
            return null;
        }
        TokenRange doubt = markers.at("doubting-question", document, first, clause.end);
        if (doubt != null) {
            TokenRange target = clause.object(doubt.end());
            return target == null ? null : rhetorical(clause, first, target, false);
        }
        if (!document.token(first).is("why") && !document.token(first).is("how")) {
            return null;
        }
        if (document.token(first).is("why") && document.token(first + 1).is("not")) {
            return rhetorical(clause, first, new TokenRange(first + 2, clause.end), true);
        }
        boolean modal = Grammar.MODALS.contains(document.token(first + 1).lower());
        int verb = first + 2;
        while (modal && verb < clause.end && !document.token(verb).isVerb()) {
            verb++;
        }
        boolean negated = clause.isNegated(first, verb);
        return modal && verb < clause.end ? rhetorical(clause, first, new TokenRange(verb, clause.end), negated) : null;
    }

    private static Leaning rhetorical(Clause clause, int first, TokenRange target, boolean favours) {
        return new Leaning(
                "rhetorical-question",
                Leaning.polarity(favours),
                null,
                target,
                new TokenRange(first, Math.max(first + 1, target.end())),
                List.of(),
                null);
    }
}
