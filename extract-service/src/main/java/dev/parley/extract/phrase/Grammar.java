package dev.parley.extract.phrase;

import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.Set;

/** The closed classes of English words and the questions that all sieves ask about a token. */
public final class Grammar {
    public static final Set<String> AUXILIARIES = Set.of(
            "have", "has", "had", "having", "'ve", "'d", "'s", "is", "are", "was", "were", "be", "been", "being", "am",
            "'re", "'m", "do", "does", "did", "will", "would", "can", "could", "may", "might", "shall", "should",
            "must", "'ll", "ca", "wo", "cannot", "ai");
    public static final Set<String> MODALS = Set.of(
            "will", "would", "can", "could", "may", "might", "shall", "should", "must", "'ll", "ca", "wo", "cannot");
    public static final Set<String> NEGATIONS =
            Set.of("not", "n't", "never", "cannot", "neither", "nor", "hardly", "barely", "scarcely");
    public static final Set<String> SUBJECT_PRONOUNS = Set.of(
            "i", "he", "she", "it", "we", "they", "you", "who", "this", "those", "many", "some", "others", "both",
            "one");
    public static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom", "whose", "where");
    public static final Set<String> QUESTION_WORDS =
            Set.of("whether", "if", "what", "why", "how", "who", "when", "where", "which", "whatever", "whose", "whom");
    public static final Set<String> SUBORDINATORS = Set.of(
            "after",
            "before",
            "when",
            "while",
            "because",
            "since",
            "although",
            "though",
            "if",
            "unless",
            "until",
            "as",
            "whereas",
            "once",
            "where",
            "whenever");
    public static final Set<String> PREPOSITIONS = Set.of(
            "of", "for", "from", "in", "at", "with", "to", "on", "by", "under", "behind", "near", "inside", "between",
            "against", "about", "over", "within", "across", "among", "like", "outside", "into", "through", "toward",
            "towards", "around");
    private static final Set<String> TIME_WORDS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "yesterday",
            "today",
            "tomorrow",
            "tonight",
            "earlier",
            "later",
            "recently",
            "previously",
            "now",
            "then",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan.",
            "feb.",
            "aug.",
            "sept.",
            "oct.",
            "nov.",
            "dec.",
            "morning",
            "afternoon",
            "evening",
            "night",
            "week",
            "month",
            "year",
            "weekend",
            "day",
            "days",
            "weeks",
            "months",
            "years",
            "hours",
            "mon.",
            "tues.",
            "wed.",
            "thurs.",
            "fri.");
    private static final Set<String> TIME_LEADS =
            Set.of("last", "next", "this", "earlier", "late", "early", "the", "that", "a", "in", "on");

    private static final Set<String> BE =
            Set.of("be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m");

    private static final Set<String> INFINITIVE_LEADERS = Set.of(
            "continue",
            "go",
            "begin",
            "start",
            "proceed",
            "appear",
            "seem",
            "try",
            "attempt",
            "come",
            "tend",
            "rush",
            "hasten",
            "pause",
            "dare",
            "bother",
            "manage",
            "stop",
            "interject",
            "rise",
            "happen");
    private static final Set<String> GERUND_LEADERS = Set.of("begin", "start", "keep", "continue", "go");

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
