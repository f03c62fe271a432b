package dev.parley.extract.stance.predicate;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;

/** What a wish is to become of its object: who "wants the mine closed" is against the mine. */
public final class SmallClauses {
    private final Markers markers;

    public SmallClauses(Markers markers) {
        this.markers = markers;
    }

    /** The leaning against what a word of ending stands behind; the leaning itself if none does. */
    public Leaning read(Document document, Leaning leaning) {
        boolean wishes = leaning.rule().startsWith("favour")
                || leaning.rule().equals("esteem")
                || leaning.rule().equals("rather")
                || leaning.rule().equals("will-verb");
        if (!wishes
                || leaning.polarity() == Stance.Polarity.CONDITIONAL
                || leaning.polarity() == Stance.Polarity.NEUTRAL) {
            return leaning;
        }
        int first = behindSeeing(document, leaning.target());
        int limit = document.sentenceOf(first).end();
        for (int end = first + 1; end <= Math.min(leaning.target().end() + 1, limit - 1); end++) {
            TokenRange ending = document.token(end - 1).isNoun() ? ending(document, end, limit) : null;
            if (ending != null) {
                TokenRange shown = leaning.evidence();
                return leaning.as(Leaning.polarity(leaning.polarity() == Stance.Polarity.OPPOSE))
                        .about(
                                new TokenRange(first, end),
                                new TokenRange(shown.first(), Math.max(shown.end(), ending.end())));
            }
        }
        return leaning;
    }

    /** "to see", "have" and "get" add nothing to a wish. */
    private static int behindSeeing(Document document, TokenRange target) {
        int first = target.first();
        boolean sees = target.end() - first > 1
                && switch (document.token(first).lower()) {
                    case "see", "have", "get", "having", "seeing" -> true;
                    default -> false;
                };
        return sees ? first + 1 : first;
    }

    /** "closed", "to be scrapped", "fully phased out"; null if something else stands there. */
    private TokenRange ending(Document document, int from, int limit) {
        int at = from;
        while (at < limit
                && (document.token(at).tag().equals("ADV")
                        || document.token(at).is("to")
                        || document.token(at).is("be"))) {
            at++;
        }
        TokenRange ended = at < limit ? markers.at("ended", document, at, limit) : null;
        if (ended == null) {
            return null;
        }
        Token next = ended.end() < limit ? document.token(ended.end()) : null;
        boolean modifies = next != null
                && !next.is("altogether")
                && (next.isNoun() || next.tag().equals("DET"));
        boolean time = modifies && Grammar.isTimeWord(next.lower());
        return modifies && !time ? null : ended;
    }
}
