package dev.parley.extract.statement;

import dev.parley.contracts.Statement;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Quotation;
import java.util.ArrayList;
import java.util.List;

/** The statements found so far in a document, and the tokens that they take. */
final class Findings {
    private final Document document;
    private final List<Found> found = new ArrayList<>();
    /** For each token the statement whose content or cue it belongs to, counted from one; zero if none. */
    private final int[] taken;

    Findings(Document document) {
        this.document = document;
        this.taken = new int[document.size()];
    }

    List<Found> all() {
        return found;
    }

    boolean isTaken(int token) {
        return taken[token] != 0;
    }

    /** The statement that a token belongs to, or null. */
    Found at(int token) {
        return taken[token] == 0 ? null : found.get(taken[token] - 1);
    }

    /** The last statement whose cue is in a sentence, or null. */
    Found lastIn(int sentence) {
        for (int at = found.size() - 1; at >= 0; at--) {
            if (found.get(at).sentence() == sentence) {
                return found.get(at);
            }
            if (found.get(at).sentence() < sentence) {
                return null;
            }
        }
        return null;
    }

    Found last() {
        return found.isEmpty() ? null : found.get(found.size() - 1);
    }

    void add(Found statement) {
        found.add(statement);
        statement.cue().forEach(range -> take(range, found.size()));
        statement.content().forEach(range -> take(range, found.size()));
    }

    /** Gives a statement a further stretch of content. */
    void extend(Found statement, TokenRange more) {
        int place = found.indexOf(statement);
        List<TokenRange> longer = new ArrayList<>(statement.content());
        longer.add(more);
        found.set(place, statement.withContent(longer));
        take(more, place + 1);
    }

    void replace(Found statement, Found by) {
        int place = found.indexOf(statement);
        found.set(place, by);
        by.content().forEach(range -> take(range, place + 1));
    }

    /** Direct if the content is a quotation that can stand alone, mixed if it has a part in quotation marks. */
    Statement.Type typeOf(List<TokenRange> content) {
        boolean anyQuoted = false;
        boolean allQuoted = true;
        for (TokenRange range : content) {
            boolean whole = wholeQuotation(document, range) != null;
            allQuoted &= whole;
            for (int token = range.first(); token < range.end() && !anyQuoted; token++) {
                anyQuoted = document.inQuotation(token);
            }
        }
        if (!anyQuoted) {
            return Statement.Type.INDIRECT;
        }
        return allQuoted && standsAlone(content.get(0)) ? Statement.Type.DIRECT : Statement.Type.MIXED;
    }

    private boolean standsAlone(TokenRange range) {
        int first = range.first() + 1;
        if (first >= range.end()) {
            return false;
        }
        for (int token = first; token < range.end(); token++) {
            if (document.token(token).isVerb() && !Grammar.isIng(document.token(token))) {
                return true;
            }
        }
        return document.token(first).isCapitalised();
    }

    /** The quotation that a range is, marks included, or null if it is not exactly one. */
    static Quotation wholeQuotation(Document document, TokenRange range) {
        Quotation quotation = document.quotationAt(range.first());
        boolean whole =
                quotation != null && quotation.firstToken() == range.first() && quotation.endToken() == range.end();
        return whole ? quotation : null;
    }

    private void take(TokenRange range, int number) {
        for (int token = range.first(); token < range.end(); token++) {
            taken[token] = number;
        }
    }
}
