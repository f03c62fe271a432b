package dev.parley.extract.statement;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;

/** Finds what somebody will do or is asked to do: infinitives, with whom they are asked of. */
final class ActionFrames {
    private static final int LONGEST_ADDRESSEE = 10;

    private final Document document;
    private final NounPhrases phrases;
    private final Adjuncts adjuncts;
    private final ContentBounds bounds;

    ActionFrames(Document document, NounPhrases phrases, Adjuncts adjuncts, ContentBounds bounds) {
        this.document = document;
        this.phrases = phrases;
        this.adjuncts = adjuncts;
        this.bounds = bounds;
    }

    /** "promised to reopen the port", or null. */
    Complement infinitive(CueMatch cue, int first, int limit) {
        int at = adjuncts.skipKnown(first, limit);
        if (at + 1 < limit && document.token(at).is("not")) {
            at++;
        }
        int verb = adjuncts.skipAdverbs(at + 1, limit);
        boolean leads = at + 1 < limit && document.token(at).is("to") && verb < limit && mayAct(verb, limit);
        return leads
                ? Complement.orNull(CueFrame.INFINITIVE, at, actionEnd(at, bounds.clauseEnd(at, limit, cue)))
                : null;
    }

    /**
     * Where an action ends if the reporter goes on inside of the clause: with ", which …", or with a further verb of the
     * subject of the cue, "to pay for the crane but has no money".
     */
    private int actionEnd(int first, int end) {
        for (int at = first + 1; at + 1 < end; at++) {
            Token token = document.token(at);
            Token next = document.token(at + 1);
            if (Grammar.isComma(token) && next.is("which")) {
                return bounds.trim(first, at);
            }
            if (document.inQuotation(at) || opensClause(token)) {
                return end;
            }
            boolean goesOn = next.tag().equals("AUX") && !next.is("be") && Grammar.isFinite(document, at + 1, at + 1);
            if (token.tag().equals("CCONJ") && goesOn) {
                return bounds.trim(first, at);
            }
        }
        return end;
    }

    private static boolean opensClause(Token token) {
        return token.is("that")
                || Grammar.RELATIVES.contains(token.lower())
                || Grammar.QUESTION_WORDS.contains(token.lower())
                || Grammar.SUBORDINATORS.contains(token.lower());
    }

    /** Whether the word behind "to" may be a verb, also where the tagger has not met it: "to extradite the general". */
    private boolean mayAct(int at, int limit) {
        Token token = document.token(at);
        if (token.isVerb()) {
            return true;
        }
        if (document.inQuotation(at) && at + 1 < limit) {
            return document.token(at + 1).isVerb();
        }
        boolean plain = token.tag().equals("NOUN") || token.tag().equals("ADJ");
        return plain
                && !token.lower().endsWith("s")
                && !token.isCapitalised()
                && at + 1 < limit
                && switch (document.token(at + 1).tag()) {
                    case "DET", "PRON", "PROPN", "ADP", "NUM", "NOUN" ->
                        !document.token(at + 1).is("of");
                    default -> false;
                };
    }

    /** "cheering supporters": a participle before its noun. */
    boolean isModifiedNoun(int first, int limit) {
        return document.token(first).tag().equals("VERB")
                && first + 1 < limit
                && document.token(first + 1).isNoun();
    }

    /** "urged the owners to reopen the port", the addressee included, or null. */
    Complement asked(CueMatch cue, int first, int limit) {
        Token token = document.token(first);
        boolean both = token.is("both") || token.is("either");
        boolean modified = isModifiedNoun(first, limit);
        if (!both && !modified && !Grammar.beginsNounPhrase(token) && !document.inQuotation(first)
                || token.is("that") && token.tag().equals("SCONJ")) {
            return null;
        }
        int end = phrases.fullEnd(both || modified ? first + 1 : first, limit);
        for (int at = end; end > first && at < Math.min(limit - 1, end + LONGEST_ADDRESSEE); at++) {
            Token next = document.token(at);
            if (next.is("(")) {
                at = closing(at, limit);
                continue;
            }
            if (next.is("to")) {
                int verb = adjuncts.skipAdverbs(at + 1, limit);
                return verb < limit && mayAct(verb, limit)
                        ? Complement.orNull(
                                CueFrame.ASKED, first, actionEnd(first, bounds.clauseEnd(first, limit, cue)))
                        : null;
            }
            boolean passes = next.tag().equals("ADP")
                    || Grammar.isNominal(next)
                    || next.tag().equals("DET")
                    || next.tag().equals("ADJ")
                    || next.is("'s")
                    || next.is("not")
                    || next.tag().equals("CCONJ")
                    || next.tag().equals("ADV");
            if (!passes) {
                return null;
            }
        }
        return null;
    }

    /** The bracket that closes one, or the place itself if none does in a few words. */
    private int closing(int open, int limit) {
        for (int at = open + 1; at < limit && at < open + LONGEST_ADDRESSEE; at++) {
            if (document.token(at).is(")")) {
                return at;
            }
        }
        return open;
    }
}
