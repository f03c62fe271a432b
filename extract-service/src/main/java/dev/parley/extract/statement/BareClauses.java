package dev.parley.extract.statement;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;

/** Tells whether a clause without "that" begins at a token: "said the bridge, built in 1931, would be shut". */
final class BareClauses {
    private static final int SHORTEST_UNTAGGED = 7;

    private final Document document;
    private final NounPhrases phrases;

    BareClauses(Document document, NounPhrases phrases) {
        this.document = document;
        this.phrases = phrases;
    }

    /**
     * Whether a clause begins at a token.
     *
     * @param strict for cues that take a mere noun phrase too ("noted the delay"): then only a plain clause counts
     * @param speech for cues that hardly take anything but a clause: then many words count as one
     */
    boolean begins(int first, int limit, boolean strict, boolean speech) {
        Token token = document.token(first);
        if (Grammar.RELATIVES.contains(token.lower())) {
            return false;
        }
        if (!strict && !speech) {
            boolean led = token.is("if") || token.is("once") || token.is("unless");
            return (led || mayBeSubject(first, limit) && !hasConjunction(first, limit)) && hasFinite(first, limit);
        }
        return strict
                ? isPlain(first, limit)
                : mayBegin(first, limit) && (hasFinite(first, limit) || speech && isLong(first, limit));
    }

    /** Whether what begins is rather a subject than "free to leave", "for work" or "because". */
    private boolean mayBeSubject(int first, int limit) {
        Token token = document.token(first);
        if (token.tag().equals("ADJ")
                || token.tag().equals("VERB")
                || token.tag().equals("ADV")) {
            return token.lower().endsWith("ing") || phrases.baseEnd(first, limit) > first;
        }
        return Grammar.beginsNounPhrase(token)
                || document.inQuotation(first)
                || token.is("there")
                || token.is("both")
                || token.is("neither")
                || token.is("either");
    }

    /** Whether a conjunction stands before the first verb, which is of another clause then: "found it before the plane left". */
    private boolean hasConjunction(int first, int limit) {
        for (int at = first; at < limit && !Grammar.isFinite(document, at, first); at++) {
            String lower = document.token(at).lower();
            if (Grammar.SUBORDINATORS.contains(lower)
                    && !document.token(at).tag().equals("ADP")) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBegin(int first, int limit) {
        Token token = document.token(first);
        return Grammar.beginsNounPhrase(token)
                || document.inQuotation(first)
                || token.tag().equals("ADP") && !token.is("of")
                || token.tag().equals("SCONJ")
                || token.is("both")
                || token.is("either")
                || token.is("neither")
                || token.is("there")
                || Grammar.SUBORDINATORS.contains(token.lower())
                || token.lower().endsWith("ing")
                || token.tag().equals("ADV")
                        && first + 1 < limit
                        && Grammar.beginsNounPhrase(document.token(first + 1));
    }

    /** Whether a verb follows that no relative clause has taken. */
    private boolean hasFinite(int first, int limit) {
        if (isPronoun(first) && first + 2 < limit && document.token(first + 1).isWord()) {
            return true;
        }
        int relatives = 0;
        for (int at = first + 1; at < limit; at++) {
            Token next = document.token(at);
            if (next.is(";")) {
                return false;
            }
            if (Grammar.RELATIVES.contains(next.lower()) && !isDemonstrative(at) || isContact(at)) {
                relatives++;
            } else if (Grammar.isComma(next)) {
                relatives = 0;
            } else if (Grammar.isFinite(document, at, first) && relatives-- <= 0) {
                return true;
            }
        }
        return false;
    }

    /** "someone he would back": a clause that no pronoun joins to its noun. */
    private boolean isContact(int at) {
        String before = document.token(at - 1).lower();
        boolean noun = document.token(at - 1).tag().equals("NOUN") && !Grammar.isTimeWord(before)
                || before.equals("someone")
                || before.equals("anything")
                || before.equals("something");
        return noun && isPronoun(at) && !document.token(at).is("there");
    }

    /** "cutting that output", "with that plan". */
    private boolean isDemonstrative(int at) {
        Token before = document.token(at - 1);
        return document.token(at).is("that")
                && (before.tag().equals("VERB") || before.tag().equals("ADP"))
                && at + 1 < document.size()
                && document.token(at + 1).isNoun();
    }

    /** Whether so many words follow that they are a clause whose verb the tagger has missed. */
    private boolean isLong(int first, int limit) {
        int at = first;
        while (at < limit && document.token(at).isWord()) {
            at++;
        }
        return at - first >= SHORTEST_UNTAGGED && Grammar.beginsNounPhrase(document.token(first));
    }

    private boolean isPronoun(int at) {
        return switch (document.token(at).lower()) {
            case "he", "she", "they", "we", "i", "you", "it", "there" -> true;
            default -> false;
        };
    }

    private boolean isPlain(int first, int limit) {
        Token token = document.token(first);
        if (!Grammar.beginsNounPhrase(token) && !token.is("there") && !document.inQuotation(first)) {
            return false;
        }
        int relatives = 0;
        for (int at = first + 1; at < limit; at++) {
            Token next = document.token(at);
            if (Grammar.RELATIVES.contains(next.lower())) {
                relatives++;
            } else if (Grammar.isComma(next)) {
                relatives = 0;
                if (!closesLater(at, limit)) {
                    return false;
                }
            } else if (Grammar.isFinite(document, at, first) && !Grammar.looksReduced(document, at, limit)) {
                if (relatives == 0) {
                    return true;
                }
                relatives--;
            } else if (next.is(";")
                    || next.is(":")
                    || next.is("to")
                    || Grammar.isIng(next) && document.token(at - 1).isNoun()) {
                return false;
            }
        }
        return false;
    }

    private boolean closesLater(int comma, int limit) {
        for (int at = comma + 1; at < limit && at < comma + 25; at++) {
            if (Grammar.isComma(document.token(at))) {
                return at + 1 < limit;
            }
        }
        return false;
    }
}
