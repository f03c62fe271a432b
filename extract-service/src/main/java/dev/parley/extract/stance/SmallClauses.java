package dev.parley.extract.stance;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;

/** What a wish is to become of its object: who "wants the mine closed" is against the mine. */
final class SmallClauses {
    private final Markers markers;

    SmallClauses(Markers markers) {
        this.markers = markers;
    }

    /** The leaning against what a word of ending stands behind; the leaning itself if none does. */
    Leaning read(Document document, NounPhrases phrases, Leaning leaning) {
        if (leaning.polarity() != Stance.Polarity.SUPPORT) {
            return leaning;
        }
        int first = behindSeeing(document, leaning.target());
        int limit = document.sentenceOf(first).end();
        for (int end : new int[] {phrases.baseEnd(first, limit), phrases.fullEnd(first, limit)}) {
            TokenRange ending = end > first && end <= leaning.target().end() + 1 ? ending(document, end, limit) : null;
            if (ending != null) {
                TokenRange shown = leaning.evidence();
                return leaning.as(Stance.Polarity.OPPOSE)
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
        boolean modifies = next != null && (next.isNoun() || next.tag().equals("DET"));
        boolean time = modifies && Grammar.isTimeWord(next.lower());
        return modifies && !time ? null : ended;
    }
}
