package dev.parley.extract.stance.leaning;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;

/** Lays a frame over a clause from the place of its anchor, forward and then backward, trying again where a slot can end elsewhere. */
final class FrameMatch {
    private static final int WIDEST_GAP = 6;

    private final Clause clause;
    private final Document document;
    private final Frame frame;
    private final Actors actors;

    TokenRange thing;
    TokenRange actor;
    TokenRange limit;
    boolean negated;
    int first;
    int end;

    FrameMatch(Clause clause, Frame frame, Actors actors) {
        this.clause = clause;
        this.document = clause.document;
        this.frame = frame;
        this.actors = actors;
    }

    /** Whether the frame lies round a token that its anchor takes. */
    boolean at(int anchor) {
        return forward(frame.anchor() + 1, anchor + 1) && backward(frame.anchor() - 1, anchor);
    }

    TokenRange range() {
        return new TokenRange(first, end);
    }

    private boolean forward(int index, int at) {
        if (index == frame.parts().size()) {
            end = at;
            return true;
        }
        Frame.Part part = frame.parts().get(index);
        switch (part.slot()) {
            case END -> {
                end = at;
                return at >= clause.end
                        || document.token(at).isPunctuation()
                                && !document.token(at).is("'s");
            }
            case ASKED -> {
                end = at;
                return RhetoricalQuestions.isAsked(document, clause.end);
            }
            case LIMIT -> {
                limit = TokenRange.orNull(at, clause.end);
                end = clause.end;
                return limit != null;
            }
            case DEED -> {
                boolean verb = at < clause.end && document.token(at).isVerb();
                thing = verb ? new TokenRange(at, clause.end) : null;
                end = clause.end;
                return verb;
            }
            case GAP -> {
                for (int next = at; next < clause.end && next <= at + WIDEST_GAP; next++) {
                    if (forward(index + 1, next)) {
                        return true;
                    }
                    if (Grammar.isComma(document.token(next))) {
                        return false;
                    }
                }
                return false;
            }
            case WORD -> {
                return word(part, index, at);
            }
            default -> {
                return phrase(part, index, at);
            }
        }
    }

    private boolean word(Frame.Part part, int index, int at) {
        if (at < clause.end) {
            Token token = document.token(at);
            if (part.takes(token.lower(), token.lemma()) && forward(index + 1, at + 1)) {
                return true;
            }
            if (isBetween(token)) {
                boolean before = negated;
                negated ^= Grammar.NEGATIONS.contains(token.lower());
                if (forward(index, at + 1)) {
                    return true;
                }
                negated = before;
            }
        }
        return part.optional() && forward(index + 1, at);
    }

    /** A noun phrase, first with what belongs to it, then without. */
    private boolean phrase(Frame.Part part, int index, int at) {
        int begin = at;
        while (begin < clause.end && NounPhrases.isQuotationMark(document.token(begin))) {
            begin++;
        }
        TokenRange whole = begin < clause.end ? clause.object(begin) : null;
        if (whole == null) {
            return false;
        }
        int base = clause.phrases.baseEnd(whole.first(), clause.end);
        int full = clause.phrases.fullEnd(whole.first(), clause.end);
        return fill(part, index, whole)
                || fill(part, index, TokenRange.orNull(whole.first(), full))
                || fill(part, index, TokenRange.orNull(whole.first(), base));
    }

    private boolean fill(Frame.Part part, int index, TokenRange phrase) {
        if (phrase == null || part.slot() == Frame.Slot.ACTOR && !actors.isActor(clause, phrase)) {
            return false;
        }
        if (!forward(index + 1, phrase.end())) {
            return false;
        }
        put(part.slot(), phrase);
        return true;
    }

    private void put(Frame.Slot slot, TokenRange phrase) {
        if (slot == Frame.Slot.THING) {
            thing = phrase;
        } else if (slot == Frame.Slot.ACTOR) {
            actor = phrase;
        }
    }

    private boolean backward(int index, int at) {
        if (index < 0) {
            first = at;
            return true;
        }
        Frame.Part part = frame.parts().get(index);
        return switch (part.slot()) {
            case START -> opens(at);
            case WORD -> wordBefore(part, index, at);
            case GAP -> gapBefore(index, at);
            default -> subject(part, index, at);
        };
    }

    private boolean gapBefore(int index, int at) {
        for (int next = at; next >= clause.first && next >= at - WIDEST_GAP; next--) {
            if (backward(index - 1, next)) {
                return true;
            }
            if (next > clause.first && Grammar.isComma(document.token(next - 1))) {
                return false;
            }
        }
        return false;
    }

    private boolean wordBefore(Frame.Part part, int index, int at) {
        if (at > clause.first) {
            Token token = document.token(at - 1);
            if (part.takes(token.lower(), token.lemma()) && backward(index - 1, at - 1)) {
                return true;
            }
            if (isBetween(token)) {
                boolean before = negated;
                negated ^= Grammar.NEGATIONS.contains(token.lower());
                if (backward(index, at - 1)) {
                    return true;
                }
                negated = before;
            }
        }
        return part.optional() && backward(index - 1, at);
    }

    /** What stands before the verb: its auxiliaries may part them. */
    private boolean subject(Frame.Part part, int index, int at) {
        int verb = at;
        boolean before = negated;
        while (verb > clause.first
                && (isBetween(document.token(verb - 1))
                        || document.token(verb - 1).tag().equals("AUX"))) {
            negated ^= Grammar.NEGATIONS.contains(document.token(verb - 1).lower());
            verb--;
        }
        TokenRange subject = clause.subjectBefore(verb);
        boolean somebody = subject != null && actors.isActor(clause, subject);
        boolean fits = subject != null
                && switch (part.slot()) {
                    case ACTOR -> somebody;
                    case THING -> !somebody;
                    default -> true;
                };
        if (fits) {
            TokenRange whole = Evaluations.withGerund(clause, subject);
            if (backward(index - 1, Math.min(whole.first(), verb))) {
                put(part.slot(), whole);
                negated ^= clause.isDenied(whole);
                return true;
            }
        }
        negated = before;
        return false;
    }

    private boolean opens(int at) {
        for (int before = clause.first; before < at; before++) {
            Token token = document.token(before);
            boolean light = !token.isWord()
                    || token.tag().equals("CCONJ")
                    || token.tag().equals("ADV") && !Grammar.NEGATIONS.contains(token.lower())
                    || token.tag().equals("INTJ");
            if (!light) {
                return false;
            }
        }
        first = at;
        return true;
    }

    /** Adverbs, negations and marks of quotation may part the words of a frame. */
    private static boolean isBetween(Token token) {
        return token.tag().equals("ADV")
                || Grammar.NEGATIONS.contains(token.lower())
                || NounPhrases.isQuotationMark(token);
    }
}
