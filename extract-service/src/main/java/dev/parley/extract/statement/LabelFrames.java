package dev.parley.extract.statement;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Quotation;
import dev.parley.extract.text.Token;

/** What a cue calls something: "called the vote historic", "described the pact as a trick", "what they call reform". */
final class LabelFrames {
    private static final int LONGEST_NAMED = 25;

    private final Document document;
    private final NounPhrases phrases;
    private final Adjuncts adjuncts;
    private final ContentBounds bounds;

    LabelFrames(Document document, NounPhrases phrases, Adjuncts adjuncts, ContentBounds bounds) {
        this.document = document;
        this.phrases = phrases;
        this.adjuncts = adjuncts;
        this.bounds = bounds;
    }

    Complement as(CueMatch cue, int first, int limit) {
        if (!Grammar.beginsNounPhrase(document.token(first))
                && !document.inQuotation(first)
                && !Grammar.isIng(document.token(first))) {
            return null;
        }
        int at = phrases.baseEnd(first, limit);
        int furthest = Math.min(limit - 1, first + 25);
        while (at > first && at < furthest) {
            Token token = document.token(at);
            boolean amount = token.is("at") && cue.entry().id().equals("put");
            if (amount && !hasNumber(at + 1, Math.min(limit, at + 4))) {
                return null;
            }
            if (amount || token.is("as")) {
                return Complement.orNull(CueFrame.AS, first, bounds.labelEnd(first, limit, cue));
            }
            if (Grammar.isComma(token) || token.is(";") || Grammar.isFinite(document, at, first)) {
                return null;
            }
            at++;
        }
        return null;
    }

    /** "put the cost at $3 million". */
    private boolean hasNumber(int first, int end) {
        for (int at = first; at < end; at++) {
            if (document.token(at).tag().equals("NUM")
                    || document.token(at).tag().equals("SYM")) {
                return true;
            }
        }
        return false;
    }

    Complement label(CueMatch cue, int first, int limit) {
        Token token = document.token(first);
        boolean that = token.is("that") && first + 1 < limit && document.inQuotation(first + 1);
        if (!that && !Grammar.beginsNounPhrase(token) || document.inQuotation(first)) {
            return null;
        }
        int end = personalPronoun(token) ? first + 1 : phrases.fullEnd(first, limit);
        int base = personalPronoun(token) ? first + 1 : phrases.baseEnd(first, limit);
        int named = labelled(end, limit) ? end : base;
        if (named == first || named >= limit || !labelled(named, limit)) {
            int quoted = quotedLabel(first, limit);
            return quoted < 0 ? null : Complement.orNull(CueFrame.LABEL, first, bounds.trim(first, quoted));
        }
        return Complement.orNull(CueFrame.LABEL, first, bounds.objectEnd(first, limit));
    }

    /** The end of a label in quotation marks behind what it names, with no finite verb or stop between; -1 if there is none. */
    private int quotedLabel(int first, int limit) {
        for (int at = first + 1; at < Math.min(limit, first + LONGEST_NAMED); at++) {
            Token token = document.token(at);
            Quotation quotation = document.quotationAt(at);
            if (quotation != null) {
                return quotation.firstToken() == at ? Math.min(limit, quotation.endToken()) : -1;
            }
            boolean stops = token.is(":")
                    || token.is(";")
                    || token.is("that") && token.tag().equals("SCONJ");
            if (stops || Grammar.isFinite(document, at, first) && !Grammar.looksReduced(document, at, limit)) {
                return -1;
            }
        }
        return -1;
    }

    /** "what officials called a hate crime", "whom she called a fool": the name alone is what they said. */
    Complement named(CueMatch cue, TokenRange subject, int from, int limit) {
        int first = adjuncts.skipAdverbs(cue.group().end(), limit);
        boolean what =
                subject.first() > from && (isRelative(subject.first() - 1) || isGap(subject.first() - 1, first, limit));
        boolean meant = what || subject.first() > from && isPhraseBefore(subject.first());
        if (meant
                && first + 1 < limit
                && cue.entry().has(CueFrame.AS)
                && document.token(first).is("as")) {
            return Complement.orNull(CueFrame.AS, first + 1, bounds.labelEnd(first + 1, limit, cue));
        }
        if (!what || first >= limit || !cue.entry().has(CueFrame.LABEL)) {
            return null;
        }
        return Grammar.beginsNounPhrase(document.token(first)) || document.inQuotation(first)
                ? Complement.orNull(CueFrame.LABEL, first, bounds.objectEnd(first, limit))
                : null;
    }

    /** "a bill that critics called unjust": a mere label behind the cue, and the noun that it is for before "that". */
    private boolean isGap(int that, int label, int limit) {
        if (that == 0
                || label >= limit
                || !document.token(that).is("that")
                || !document.token(that - 1).isNoun()) {
            return false;
        }
        boolean alone = label + 1 >= limit || document.token(label + 1).isPunctuation();
        return document.inQuotation(label)
                || alone && document.token(label).tag().equals("ADJ");
    }

    /** Whether the noun that a clause without a relative pronoun describes ends there: "an offer she dismissed as". */
    private boolean isPhraseBefore(int subject) {
        Token noun = document.token(subject - 1);
        Token first = document.token(subject);
        return noun.tag().equals("NOUN") && first.tag().equals("PRON") && !Grammar.RELATIVES.contains(first.lower());
    }

    private boolean isRelative(int at) {
        Token token = document.token(at);
        return token.is("what") || token.is("which") || token.is("whom") || token.is("who") || token.is("something");
    }

    private boolean labelled(int at, int limit) {
        if (at >= limit) {
            return false;
        }
        Token token = document.token(at);
        return document.inQuotation(at)
                || token.tag().equals("DET") && !token.is("the")
                || token.tag().equals("ADJ")
                || NounPhrases.isPossessive(token)
                || token.is("the");
    }

    static boolean personalPronoun(Token token) {
        return switch (token.lower()) {
            case "him", "her", "it", "them", "me", "us", "you", "himself", "herself", "itself", "themselves" -> true;
            default -> false;
        };
    }
}
