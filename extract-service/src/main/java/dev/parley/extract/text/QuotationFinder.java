package dev.parley.extract.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs quotation marks, paragraph by paragraph, the outermost only.
 *
 * <p>Knows “ ”, „ “, « », ‘ ’, " ", ' ' and `` '', tells a closing single mark from an apostrophe, and carries a
 * quotation on into the next paragraph if that opens anew without the first having closed.
 */
final class QuotationFinder {
    private final String text;
    private final TokenSpans spans;
    private final List<Quotation> found = new ArrayList<>();

    QuotationFinder(String text, TokenSpans spans) {
        this.text = text;
        this.spans = spans;
    }

    /** The quotations of paragraphs that are given by their token boundaries, {@code {first, end}} each. */
    List<Quotation> find(List<int[]> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            int[] paragraph = paragraphs.get(i);
            int[] next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null;
            pair(paragraph[0], paragraph[1], next);
        }
        return found;
    }

    private void pair(int first, int end, int[] next) {
        List<QuotationMark> marks = marks(first, end);
        int at = 0;
        while (at < marks.size()) {
            QuotationMark opener = marks.get(at);
            if (!opener.opens()) {
                at++;
                continue;
            }
            int closer = closer(marks, at);
            if (closer >= 0) {
                add(opener.token(), marks.get(closer).token() + 1, true, first, false);
                at = closer + 1;
            } else if (opener.style() != QuotationMark.Style.SINGLE
                    && (staysOpen(opener, first) || isReopened(next, opener))) {
                boolean continues = isReopened(next, opener);
                add(opener.token(), end, false, first, continues);
                at = marks.size();
            } else {
                at++;
            }
        }
    }

    private List<QuotationMark> marks(int first, int end) {
        List<QuotationMark> marks = new ArrayList<>();
        for (int token = first; token < end; token++) {
            QuotationMark mark = QuotationMark.at(text, spans, token, first, end);
            if (mark != null) {
                marks.add(mark);
            }
        }
        return marks;
    }

    /** Index of the mark that closes the one at {@code open}, or -1. */
    private static int closer(List<QuotationMark> marks, int open) {
        QuotationMark opener = marks.get(open);
        int weak = -1;
        int depth = 0;
        for (int i = open + 1; i < marks.size(); i++) {
            QuotationMark mark = marks.get(i);
            if (mark.style() != opener.style()) {
                continue;
            }
            if (mark.closes(opener) && !(mark.opens() && mark.openable() && depth == 0 && opener.reopens(mark))) {
                if (mark.possessive()) {
                    weak = weak < 0 ? i : weak;
                } else if (depth > 0) {
                    depth--;
                } else {
                    return i;
                }
            } else if (mark.opens()) {
                if (opener.style() == QuotationMark.Style.SINGLE) {
                    return weak;
                }
                if (opener.reopens(mark)) {
                    depth++;
                }
            }
        }
        return depth > 0 ? lastCloser(marks, open) : weak;
    }

    /** With more openers than closers the inner ones are taken for strays. */
    private static int lastCloser(List<QuotationMark> marks, int open) {
        QuotationMark opener = marks.get(open);
        for (int i = open + 1; i < marks.size(); i++) {
            if (marks.get(i).style() == opener.style()) {
                if (marks.get(i).closes(opener)) {
                    return i;
                }
                if (marks.get(i).opens()) {
                    return -1;
                }
            }
        }
        return -1;
    }

    /** An opening mark without a closing one counts at the start of a paragraph and after a cue's comma or colon. */
    private boolean staysOpen(QuotationMark opener, int first) {
        if (opener.token() == first) {
            return true;
        }
        char before = text.charAt(spans.end(opener.token() - 1) - 1);
        return before == ',' || before == ':';
    }

    private boolean isReopened(int[] paragraph, QuotationMark opener) {
        return paragraph != null
                && paragraph[0] < paragraph[1]
                && text.charAt(spans.start(paragraph[0])) == text.charAt(spans.start(opener.token()));
    }

    private void add(int firstToken, int endToken, boolean closed, int paragraphStart, boolean continuesNext) {
        int open = spans.start(firstToken);
        int innerStart = spans.end(firstToken);
        int close = spans.end(endToken - 1);
        int innerEnd = closed ? spans.start(endToken - 1) : close;
        if (innerEnd <= innerStart || firstToken + 1 >= (closed ? endToken - 1 : endToken)) {
            return;
        }
        Quotation last = found.isEmpty() ? null : found.get(found.size() - 1);
        boolean continuesPrevious = firstToken == paragraphStart && last != null && last.continuesNext();
        found.add(new Quotation(
                found.size(),
                open,
                innerStart,
                innerEnd,
                close,
                firstToken,
                endToken,
                continuesPrevious,
                continuesNext));
    }
}
