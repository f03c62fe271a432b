package dev.parley.extract.phrase;

import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.Set;

/** Reads noun phrases over the tags, left to right. */
public final class NounPhrases {
    private static final Set<String> QUOTATION_MARKS = ClosedWords.of("quotation-mark");
    private static final Set<String> POSSESSIVES = ClosedWords.of("possessive");

    private final Document document;

    public NounPhrases(Document document) {
        this.document = document;
    }

    /** Index after the noun phrase without its prepositional phrases that begins at a token; the token itself if none does. */
    public int baseEnd(int first, int limit) {
        int at = first;
        int lastNominal = -1;
        while (at < limit) {
            Token token = document.token(at);
            if (Grammar.isNominal(token)) {
                if (lastNominal >= 0 && startsAnother(token, at)) {
                    break;
                }
                lastNominal = at;
            } else if (!joins(token, at, lastNominal, limit)) {
                break;
            }
            at++;
        }
        return lastNominal < 0 ? first : lastNominal + 1;
    }

    /** Index after the noun phrase with the prepositional phrases that follow it. */
    public int fullEnd(int first, int limit) {
        int end = baseEnd(first, limit);
        while (end > first && end + 1 < limit) {
            Token token = document.token(end);
            boolean joint = token.tag().equals("ADP") && !Grammar.SUBORDINATORS.contains(token.lower())
                    || token.tag().equals("CCONJ");
            if (!joint) {
                return end;
            }
            int next = baseEnd(end + 1, limit);
            if (next == end + 1) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private boolean startsAnother(Token token, int at) {
        Token before = document.token(at - 1);
        boolean another = token.tag().equals("PRON") && !(isPossessive(token) && before.is("'s"));
        return another || before.tag().equals("PRON") && !isPossessive(before) && !before.is("'s");
    }

    private boolean joins(Token token, int at, int lastNominal, int limit) {
        return switch (token.tag()) {
            case "DET" -> lastNominal < 0 || document.token(at - 1).is("'s");
            case "ADJ", "SYM" -> lastNominal < 0 || followedByNominal(at, limit);
            case "ADV" -> lastNominal < 0 && at + 1 < limit && isModifiable(document.token(at + 1));
            case "PART" -> lastNominal == at - 1 && (token.is("'s") || token.is("'"));
            case "VERB" ->
                lastNominal < 0 && at > 0 && followedByNominal(at, limit) && isModifier(document.token(at - 1));
            case "CCONJ" ->
                lastNominal < 0
                        && at + 1 < limit
                        && document.token(at + 1).tag().equals("ADJ");
            default -> isQuotationMark(token) || (token.is("'") || token.is("-")) && lastNominal == at - 1;
        };
    }

    private static boolean isModifier(Token token) {
        return token.tag().equals("DET") || token.tag().equals("ADJ") || isPossessive(token) || token.is("'s");
    }

    private static boolean isModifiable(Token token) {
        return switch (token.tag()) {
            case "ADJ", "NUM", "ADV", "DET" -> true;
            default -> false;
        };
    }

    public static boolean isQuotationMark(Token token) {
        return QUOTATION_MARKS.contains(token.lower());
    }

    private boolean followedByNominal(int at, int limit) {
        return at + 1 < limit
                && (document.token(at + 1).isNoun()
                        || document.token(at + 1).tag().equals("ADJ"));
    }

    public static boolean isPossessive(Token token) {
        return POSSESSIVES.contains(token.lower());
    }
}
