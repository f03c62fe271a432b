package dev.parley.extract.phrase;

import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.Set;

/** The closed classes of English words and the questions that all sieves ask about a token. */
public final class Grammar {
    public static final Set<String> AUXILIARIES = ClosedWords.of("auxiliary");
    public static final Set<String> MODALS = ClosedWords.of("modal");
    public static final Set<String> NEGATIONS = ClosedWords.of("negation");
    public static final Set<String> SUBJECT_PRONOUNS = ClosedWords.of("subject-pronoun");
    public static final Set<String> RELATIVES = ClosedWords.of("relative");
    public static final Set<String> QUESTION_WORDS = ClosedWords.of("question");
    public static final Set<String> SUBORDINATORS = ClosedWords.of("subordinator");
    public static final Set<String> PREPOSITIONS = ClosedWords.of("preposition");
    private static final Set<String> TIME_WORDS = ClosedWords.of("time");
    private static final Set<String> TIME_LEADS = ClosedWords.of("time-lead");
    private static final Set<String> FLOATING = ClosedWords.of("floating-quantifier");
    private static final Set<String> BE = ClosedWords.of("be");
    private static final Set<String> INFINITIVE_LEADERS = ClosedWords.of("infinitive-leader");
    private static final Set<String> GERUND_LEADERS = ClosedWords.of("gerund-leader");

    /** Whether a verb before "to" only says how or how far the next one happens: "went on to call". */
    public static boolean leadsInfinitive(Token token) {
        return INFINITIVE_LEADERS.contains(token.lemma());
    }

    /** The same before a form in -ing: "began calling". */
    public static boolean leadsGerund(Token token) {
        return GERUND_LEADERS.contains(token.lemma());
    }

    public static boolean isBe(String lower) {
        return BE.contains(lower);
    }

    public static boolean isTimeWord(String lower) {
        return TIME_WORDS.contains(lower);
    }

    public static boolean leadsTime(String lower) {
        return TIME_LEADS.contains(lower);
    }

    public static boolean isComma(Token token) {
        return token.is(",");
    }

    public static boolean isDash(Token token) {
        return token.is("—") || token.is("–") || token.is("--") || token.is("―") || token.is("-");
    }

    public static boolean isNominal(Token token) {
        return switch (token.tag()) {
            case "NOUN", "PROPN", "NUM", "PRON" -> true;
            case "SYM" -> token.isWord() || token.is("%") || token.is("$");
            default -> false;
        };
    }

    /** Whether a noun phrase may begin with the token. */
    public static boolean beginsNounPhrase(Token token) {
        return switch (token.tag()) {
            case "NOUN", "PROPN", "NUM", "DET", "ADJ", "SYM" -> true;
            case "PRON" -> true;
            default -> false;
        };
    }

    public static boolean isIng(Token token) {
        return token.lower().length() > 4
                && token.lower().endsWith("ing")
                && token.tag().equals("VERB");
    }

    /**
     * Whether the token carries the finite verb of a clause: an auxiliary or modal, or a verb that is no participle in
     * -ing and follows neither "to" nor an auxiliary.
     */
    public static boolean isFinite(Document document, int token, int first) {
        Token verb = document.token(token);
        if (!verb.isVerb()) {
            return false;
        }
        String lower = verb.lower();
        if (lower.equals("been") || lower.equals("being") || lower.equals("having")) {
            return false;
        }
        Token before = previousWord(document, token, first);
        boolean afterTo = before != null && before.is("to") && !before.tag().equals("ADP");
        if (afterTo) {
            return false;
        }
        if (verb.tag().equals("AUX") && AUXILIARIES.contains(lower)) {
            return !lower.equals("be") || before != null && !AUXILIARIES.contains(before.lower());
        }
        return !lower.endsWith("ing") && (before == null || !AUXILIARIES.contains(before.lower()));
    }

    /** Whether a finite verb stands in a range, {@code end} exclusive; what stands before {@code first} is not looked at. */
    public static boolean hasFinite(Document document, int first, int end) {
        for (int at = first; at < end; at++) {
            if (isFinite(document, at, first)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is a quantifier that has left its noun phrase: "they all said", "have both argued". */
    public static boolean isFloating(Document document, int token) {
        Token before = document.token(token - 1);
        boolean after = before.tag().equals("AUX")
                || before.isNoun()
                || before.tag().equals("PRON") && SUBJECT_PRONOUNS.contains(before.lower());
        return FLOATING.contains(document.token(token).lower()) && after;
    }

    /** Whether a verb in -ed after a noun is rather "imposed by" than a finite verb. */
    public static boolean looksReduced(Document document, int token, int end) {
        Token verb = document.token(token);
        if (!verb.tag().equals("VERB")
                || !(verb.lower().endsWith("ed") || verb.lower().endsWith("en"))) {
            return false;
        }
        if (token + 1 >= end) {
            return true;
        }
        return switch (document.token(token + 1).lower()) {
            case "by", "at", "in", "than", "on", "to", "from", "with", "for", ",", "as", "of" -> true;
            default -> false;
        };
    }

    private static Token previousWord(Document document, int token, int first) {
        for (int at = token - 1; at >= first; at--) {
            Token candidate = document.token(at);
            boolean between = candidate.tag().equals("ADV") || NEGATIONS.contains(candidate.lower());
            if (!between) {
                return candidate;
            }
        }
        return null;
    }

    private Grammar() {}
}
