package dev.parley.extract.phrase;

import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.Set;

/** Tells what may stand beside a name and say more of it: "Reed (D-Nev.), the leader of the club, …". */
final class Appositives {
    private static final int LONGEST_PARENTHESIS = 10;
    private static final Set<String> OPENINGS = ClosedWords.of("appositive-opening");

    private final Document document;

    Appositives(Document document) {
        this.document = document;
    }

    /** Index after a short parenthesis behind a name: "Reed (D-Nev.)". */
    int parenthesisEnd(int end, int limit) {
        if (end < limit && document.token(end).is("(")) {
            for (int at = end + 1; at < limit && at <= end + LONGEST_PARENTHESIS; at++) {
                if (document.token(at).is(")")) {
                    return at + 1;
                }
            }
        }
        return end;
    }

    int end(int end, int limit) {
        if (end >= limit || !Grammar.isComma(document.token(end)) || end + 1 >= limit) {
            return end;
        }
        if (!begins(end + 1, ",") || Grammar.isIng(document.token(end + 1))) {
            return end;
        }
        int at = end + 1;
        while (at < limit && !document.token(at).is(";") && !isStop(at)) {
            if (document.inQuotation(at)) {
                return end;
            }
            if (Grammar.isComma(document.token(at)) && at + 1 < limit && !continuesAppositive(at + 1)) {
                break;
            }
            at++;
        }
        return at;
    }

    private boolean continuesAppositive(int at) {
        Token token = document.token(at);
        return token.isNoun() || token.is("who") || token.is("which") || token.is("and");
    }

    private boolean isStop(int at) {
        Token token = document.token(at);
        return token.is(".") || token.is("!") || token.is("?") || token.is(":");
    }

    /** Whether mere adverbs or "for her part" stand between the commas. */
    boolean isAside(int first, int end) {
        if (document.token(first).is("for") && document.token(end - 1).is("part")) {
            return true;
        }
        for (int at = first; at < end; at++) {
            Token token = document.token(at);
            if (!token.tag().equals("ADV") && !token.is("though") && !token.is("too")) {
                return false;
            }
        }
        return end > first;
    }

    /** Whether an aside may begin at a token behind a mark; between dashes further ones may be added by "and". */
    boolean begins(int at, String mark) {
        Token token = document.token(at);
        if (token.tag().equals("CCONJ")) {
            return !mark.equals(",");
        }
        if (token.tag().equals("ADP") && at + 1 < document.size()) {
            Token next = document.token(at + 1);
            if (next.is("whose") || next.is("whom") || next.is("which")) {
                return true;
            }
        }
        if (OPENINGS.contains(token.lower())) {
            return true;
        }
        return token.isNoun()
                || token.tag().equals("ADJ")
                || token.tag().equals("NUM")
                || token.tag().equals("DET")
                || token.tag().equals("ADP")
                || token.tag().equals("ADV")
                || token.tag().equals("VERB");
    }
}
