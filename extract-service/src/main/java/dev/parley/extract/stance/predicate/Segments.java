package dev.parley.extract.stance.predicate;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Cuts a content into the sentences and main clauses that may each hold a stance of its own. */
public final class Segments {
    private final Document document;

    public Segments(Document document) {
        this.document = document;
    }

    public List<TokenRange> of(TokenRange content) {
        List<TokenRange> segments = new ArrayList<>();
        int first = content.first();
        for (int at = content.first(); at < content.end(); at++) {
            Token token = document.token(at);
            boolean item = at > first && document.paragraphOf(at).first() == at;
            boolean stop = token.is(".") || token.is("!") || token.is("?") || token.is(";");
            boolean clause = Grammar.isComma(token) && at + 3 < content.end() && isNewClause(at + 1, content.end());
            if (item) {
                add(segments, first, at);
                first = at;
            } else if (stop || clause) {
                add(segments, first, at);
                first = at + 1;
            }
        }
        add(segments, first, content.end());
        return segments;
    }

    /** "and the approach must shift": a conjunction, a subject and a finite verb. */
    private boolean isNewClause(int at, int limit) {
        // "But it must be fair" and "but only if it is fair" limit what came before.
        boolean limits = document.token(at).is("but") && !opensPhrase(document.token(at + 1));
        if (!document.token(at).tag().equals("CCONJ") || limits) {
            return false;
        }
        for (int next = at + 1; next < limit && next < at + 8; next++) {
            Token token = document.token(next);
            if (Grammar.isComma(token)) {
                return false;
            }
            if (Grammar.isFinite(document, next, at)) {
                return next > at + 1;
            }
        }
        return false;
    }

    private static boolean opensPhrase(Token token) {
        return token.isNoun() || token.tag().equals("DET") || token.tag().equals("ADJ");
    }

    private void add(List<TokenRange> segments, int first, int end) {
        int from = first;
        int to = end;
        while (from < to && document.token(from).isPunctuation() && !isQuotationMark(from)) {
            from++;
        }
        while (to > from && document.token(to - 1).isPunctuation() && !isQuotationMark(to - 1)) {
            to--;
        }
        if (to - from > 1) {
            segments.add(new TokenRange(from, to));
        }
    }

    private boolean isQuotationMark(int at) {
        return dev.parley.extract.phrase.NounPhrases.isQuotationMark(document.token(at));
    }
}
