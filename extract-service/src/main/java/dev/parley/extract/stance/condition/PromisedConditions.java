package dev.parley.extract.stance.condition;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.List;

/** What a promise or refusal waits for without saying "if": "the day the quotas are out", "but first …", "were the line to …". */
public final class PromisedConditions {
    private final Markers markers;

    public PromisedConditions(Markers markers) {
        this.markers = markers;
    }

    /** The condition behind the leaning's own words, at most one. */
    public List<TokenRange> of(Document document, TokenRange segment, Leaning leaning) {
        boolean promised = leaning.act() || isAnnounced(document, leaning);
        int from = Math.max(segment.first() + 2, leaning.target().first());
        for (int at = from; at + 2 < segment.end(); at++) {
            boolean awaited = promised && markers.at("awaited", document, at, segment.end()) != null
                    || isBefore(document, at, leaning, promised);
            boolean inverted = promised && isInverted(document, at, segment.end());
            if (inverted || awaited && hasVerb(document, at + 1, segment.end())) {
                return List.of(new TokenRange(at, end(document, at, segment.end())));
            }
        }
        return List.of();
    }

    /** What was done waits for nothing. */
    private static boolean isAnnounced(Document document, Leaning leaning) {
        for (int at = leaning.evidence().first(); at < leaning.target().end(); at++) {
            if (Grammar.MODALS.contains(document.token(at).lower())) {
                return true;
            }
        }
        return false;
    }

    /**
     * "will not reopen it before the guards are freed", "does not want it filled before"; what is done before something
     * does not wait for it.
     */
    private static boolean isBefore(Document document, int at, Leaning leaning, boolean promised) {
        if (!document.token(at).is("before")) {
            return false;
        }
        for (int word = leaning.evidence().first(); word < at; word++) {
            boolean wanted = promised
                    || word > 0
                            && document.token(word - 1).lemma().equals("do")
                            && !document.token(word - 1).is("did");
            if (wanted && Grammar.NEGATIONS.contains(document.token(word).lower())) {
                return true;
            }
        }
        return false;
    }

    /** ", were the line to run through Limassol", "should the talks fail". */
    private static boolean isInverted(Document document, int at, int limit) {
        Token token = document.token(at);
        boolean opens = token.is("should") || token.is("were") || token.is("had");
        boolean parted = opens
                && (Grammar.isComma(document.token(at - 1))
                        || document.token(at - 1).isNoun());
        boolean subject = parted && document.token(at + 1).tag().equals("DET");
        if (!subject || token.is("had") && !Grammar.isComma(document.token(at - 1))) {
            return false;
        }
        return Grammar.isComma(document.token(at - 1)) || token.is("should") && hasBase(document, at + 2, limit);
    }

    private static boolean hasBase(Document document, int from, int limit) {
        for (int at = from; at < limit; at++) {
            Token token = document.token(at);
            if (token.isVerb()) {
                return token.lower().equals(token.lemma());
            }
        }
        return false;
    }

    private static boolean hasVerb(Document document, int from, int limit) {
        for (int at = from; at < limit && !Grammar.isComma(document.token(at)); at++) {
            if (Grammar.isFinite(document, at, from)) {
                return true;
            }
        }
        return false;
    }

    private static int end(Document document, int first, int limit) {
        int at = first + 1;
        while (at < limit
                && !Grammar.isComma(document.token(at))
                && !document.token(at).is(";")
                && !document.token(at).is(".")) {
            at++;
        }
        return at;
    }
}
