package dev.parley.extract.stance.predicate;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;

/** Reads how strongly something is held: absolute words, plain ones, or "may" and "could". */
public final class StrengthReader {
    private final Markers markers;

    public StrengthReader(Markers markers) {
        this.markers = markers;
    }

    /**
     * @param words the evidence with its cue
     * @param choice whether the holder chooses, so that "any" is absolute: not in "any raid would hurt"
     * @param close the words of the leaning itself: a "could" beyond them weakens something else
     */
    public Stance.Strength read(
            Document document,
            TokenRange words,
            TokenRange close,
            Stance.Polarity polarity,
            boolean choice,
            boolean anonymous) {
        boolean absolute = markers.has("categorical", document, words.first(), words.end());
        boolean any = polarity == Stance.Polarity.OPPOSE
                && choice
                && says(document, close, "any")
                && !says(document, words, "must");
        if (absolute || any) {
            return Stance.Strength.CATEGORICAL;
        }
        return anonymous || hedged(document, close) ? Stance.Strength.HEDGED : Stance.Strength.FIRM;
    }

    private boolean hedged(Document document, TokenRange words) {
        for (int at = words.first(); at < words.end(); at++) {
            TokenRange hedge = markers.at("hedged", document, at, words.end());
            boolean denied = hedge != null
                    && hedge.end() < words.end()
                    && (document.token(hedge.end()).is("not")
                            || document.token(hedge.end()).is("n't"));
            boolean month = hedge != null
                    && document.token(at).is("may")
                    && !document.token(at).isVerb();
            if (hedge != null && !denied && !month) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(Document document, TokenRange words, String word) {
        for (int at = words.first(); at < words.end(); at++) {
            if (document.token(at).is(word)) {
                return true;
            }
        }
        return false;
    }
}
