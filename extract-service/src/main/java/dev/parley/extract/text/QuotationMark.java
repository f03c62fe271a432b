package dev.parley.extract.text;

/**
 * A mark that may open or close a quotation.
 *
 * @param token its token
 * @param glyph its first char
 * @param mayOpen whether its surroundings let it open
 * @param mayClose whether its surroundings let it close
 * @param possessive whether it may as well be the apostrophe of a plural ("the workers’ demands")
 */
record QuotationMark(int token, char glyph, Style style, boolean mayOpen, boolean mayClose, boolean possessive) {

    enum Style {
        DOUBLE,
        STRAIGHT,
        LATEX,
        ANGLE,
        SINGLE
    }

    /** The mark that a token is, or null. */
    static QuotationMark at(String text, TokenSpans spans, int token, int first, int end) {
        int start = spans.start(token);
        int stop = spans.end(token);
        char glyph = text.charAt(start);
        boolean pair = stop - start == 2 && text.charAt(start + 1) == glyph;
        Style style = style(glyph, pair);
        if (style == null || stop - start > 1 && !pair || pair && style != Style.LATEX) {
            return null;
        }
        boolean gapBefore = token == first || spans.end(token - 1) < start || isOpening(text.charAt(start - 1));
        boolean after = token == end - 1 || spans.start(token + 1) > stop;
        if (gapBefore && after && token > first && text.charAt(start - 1) == '…' && spans.end(token - 1) == start) {
            gapBefore = false;
        }
        boolean gapAfter = token == end - 1 || spans.start(token + 1) > stop || isClosing(text.charAt(stop));
        boolean mayOpen = !gapAfter || gapBefore && token < end - 1 && spans.start(token + 1) == stop;
        boolean mayClose = !gapBefore;
        return switch (glyph) {
            case '“' -> new QuotationMark(token, glyph, style, true, !gapBefore && gapAfter, false);
            case '„', '«', '‟' -> new QuotationMark(token, glyph, style, true, false, false);
            case '”' -> new QuotationMark(token, glyph, style, gapBefore && !gapAfter, true, false);
            case '»' -> new QuotationMark(token, glyph, style, false, true, false);
            case '`' -> new QuotationMark(token, glyph, style, true, false, false);
            case '‘' -> new QuotationMark(token, glyph, style, !gapAfter, false, false);
            case '’' -> single(text, spans, token, end, gapBefore, false);
            case '\'' ->
                pair
                        ? new QuotationMark(token, glyph, style, gapBefore && !gapAfter, mayClose, false)
                        : single(text, spans, token, end, gapBefore, gapBefore && !gapAfter);
            default -> new QuotationMark(token, glyph, style, mayOpen && (gapBefore || !gapAfter), mayClose, false);
        };
    }

    private static QuotationMark single(
            String text, TokenSpans spans, int token, int end, boolean gapBefore, boolean mayOpen) {
        int start = spans.start(token);
        char after = spans.end(token) < text.length() ? text.charAt(spans.end(token)) : ' ';
        boolean decade = Character.isDigit(after);
        boolean mayClose = !gapBefore && !Character.isLetterOrDigit(after);
        boolean possessive = false;
        if (mayClose && token + 1 < end) {
            char before = text.charAt(start - 1);
            int next = text.codePointAt(spans.start(token + 1));
            possessive = (before == 's' || before == 'x' || before == 'z' || before == 'n') && Character.isLetter(next);
        }
        return new QuotationMark(token, text.charAt(start), Style.SINGLE, mayOpen && !decade, mayClose, possessive);
    }

    boolean opens() {
        return mayOpen;
    }

    /** Whether it looks more like an opening mark than a closing one. */
    boolean openable() {
        return mayOpen && !mayClose;
    }

    boolean closes(QuotationMark opener) {
        if (!mayClose) {
            return false;
        }
        return switch (opener.glyph) {
            case '„' -> glyph == '“' || glyph == '”' || glyph == '"';
            case '“', '‟' -> glyph == '”' || glyph == '"' || glyph == '“';
            case '”' -> glyph == '”';
            case '"' -> glyph == '"' || glyph == '”';
            case '«' -> glyph == '»';
            case '`' -> glyph == '\'';
            default -> glyph == '’' || glyph == '\'';
        };
    }

    /** Whether another opening mark nests inside this one. */
    boolean reopens(QuotationMark inner) {
        return inner.glyph == glyph && glyph != '"' && glyph != '\'';
    }

    private static Style style(char glyph, boolean pair) {
        return switch (glyph) {
            case '“', '”', '„', '‟', '"' -> pair ? null : Style.DOUBLE;
            case '«', '»' -> Style.ANGLE;
            case '`' -> pair ? Style.LATEX : Style.SINGLE;
            case '\'' -> pair ? Style.LATEX : Style.SINGLE;
            case '‘', '’' -> Style.SINGLE;
            default -> null;
        };
    }

    private static boolean isOpening(char c) {
        return "([{“‘«„\"'—–-/…".indexOf(c) >= 0;
    }

    private static boolean isClosing(char c) {
        return ")]}”’»\".,;:!?—–…".indexOf(c) >= 0;
    }
}
