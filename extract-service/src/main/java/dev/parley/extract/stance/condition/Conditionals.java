package dev.parley.extract.stance.condition;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;

/** Parts a main clause from the condition before or after it. */
public final class Conditionals {
    private final Document document;
    private final Markers markers;

    public Conditionals(Document document, Markers markers) {
        this.document = document;
        this.markers = markers;
    }

    /** Whether a stretch begins with a condition: "Unless the owners sign …". */
    public boolean opens(TokenRange range) {
        int first = firstWord(range);
        return first < range.end()
                && (markers.at("condition", document, first, range.end()) != null
                        || markers.at("lead", document, first, range.end()) != null);
    }

    /** Where the main clause begins in "Unless the owners sign, we will strike"; else the stretch's own beginning. */
    public int behindLead(TokenRange segment) {
        if (!opens(segment)) {
            return segment.first();
        }
        Token opening = document.token(firstWord(segment));
        boolean bare = opening.is("without") || opening.is("absent");
        for (int at = segment.first() + 2; at + 2 < segment.end(); at++) {
            if (Grammar.isComma(document.token(at))) {
                return at + 1;
            }
            if (bare && isSubject(document.token(at))) {
                return at;
            }
        }
        return segment.first();
    }

    static boolean isSubject(Token token) {
        return switch (token.lower()) {
            case "we", "i", "they", "he", "she", "there" -> true;
            default -> false;
        };
    }

    /** Where "and we will open the border" begins behind an imperative; -1 if nothing is promised for it. */
    public int promise(TokenRange segment) {
        int first = firstWord(segment);
        if (first >= segment.end() || !isImperative(first)) {
            return -1;
        }
        for (int at = first + 2; at + 2 < segment.end(); at++) {
            boolean joint = document.token(at).is("and") || document.token(at).is("or");
            boolean own =
                    document.token(at + 1).is("we") || document.token(at + 1).is("i");
            if (joint && own && Grammar.MODALS.contains(document.token(at + 2).lower())) {
                return at;
            }
        }
        return -1;
    }

    private boolean isImperative(int at) {
        Token token = document.token(at);
        boolean base = token.lower().equals(token.lemma());
        // "Touch our boats": the tagger calls some orders nouns.
        boolean ordered = token.tag().equals("NOUN")
                && at + 1 < document.size()
                && (document.token(at + 1).tag().equals("DET") || NounPhrases.isPossessive(document.token(at + 1)));
        return base && (token.tag().equals("VERB") || ordered);
    }

    /** Where the condition at the end of a clause begins, of which no leaning is read; else its end. */
    public int start(TokenRange segment) {
        for (int at = segment.first() + 2; at < segment.end(); at++) {
            Token token = document.token(at);
            boolean marker = markers.at("condition", document, at, segment.end()) != null
                    && !token.isNoun()
                    && !token.is("once");
            Token before = document.token(at - 1);
            if (isInverted(at)) {
                return at;
            }
            boolean concessive = before.is("even") || before.is("as");
            boolean verb = token.is("provided") && isVerb(document, at);
            boolean predicate = token.is("subject") && Grammar.isBe(before.lower());
            if (isOnly(segment, at) || marker && !concessive && !verb && !predicate) {
                return at;
            }
        }
        return segment.end();
    }

    /** "…, should the talks fail": a condition by its order of words. */
    boolean isInverted(int at) {
        Token token = document.token(at);
        return at > 0
                && at + 1 < document.size()
                && (token.is("should") || token.is("were") || token.is("had"))
                && Grammar.isComma(document.token(at - 1))
                && Grammar.beginsNounPhrase(document.token(at + 1));
    }

    /** Whether "provided" gives something instead of opening a condition: "was provided", "the aid provided by". */
    static boolean isVerb(Document document, int provided) {
        int next = provided + 1;
        if (next >= document.size()
                || provided > 0
                        && Grammar.AUXILIARIES.contains(
                                document.token(provided - 1).lower())) {
            return true;
        }
        if (document.token(next).is("that")) {
            return false;
        }
        int limit = document.sentenceOf(provided).end();
        for (int at = next; at < limit && at < next + 9; at++) {
            if (Grammar.isFinite(document, at, next)) {
                return at == next;
            }
            if (Grammar.isComma(document.token(at))) {
                return true;
            }
        }
        return true;
    }

    /** The end of the condition behind a stretch, "…, but only for a year"; the stretch's own end if there is none. */
    public int reach(int end) {
        int limit = end < document.size() ? document.sentenceOf(end).end() : end;
        int at = end;
        while (at < limit
                && (Grammar.isComma(document.token(at)) || document.token(at).is("but"))) {
            at++;
        }
        if (at >= limit
                || document.inQuotation(at)
                || document.token(end - 1).sentence() != document.token(at).sentence()
                || !isInverted(at)
                        && markers.at("condition", document, at, limit) == null
                        && markers.at("obstacle", document, at, limit) == null) {
            return end;
        }
        return withoutMarks(new TokenRange(at, limit)).end();
    }

    /** "can only start when the shelling stops": a subordinate clause that "only" makes a condition. */
    boolean isOnly(TokenRange segment, int at) {
        Token token = document.token(at);
        boolean opens = token.is("when") || token.is("after") || token.is("once") || token.is("with");
        for (int before = at - 1; opens && before > segment.first() && before > at - 8; before--) {
            if (document.token(before).is("only")) {
                return document.token(before - 1).isVerb()
                        || document.token(before + 1).isVerb();
            }
        }
        return false;
    }

    /** The stretch without the marks round it. */
    public TokenRange withoutMarks(TokenRange range) {
        int first = range.first();
        int end = range.end();
        while (end > first + 1 && document.token(end - 1).isPunctuation()) {
            end--;
        }
        while (first + 1 < end && document.token(first).isPunctuation()) {
            first++;
        }
        return new TokenRange(first, end);
    }

    private int firstWord(TokenRange range) {
        int first = range.first();
        while (first < range.end()
                && (NounPhrases.isQuotationMark(document.token(first))
                        || document.token(first).tag().equals("CCONJ"))) {
            first++;
        }
        return first;
    }
}
