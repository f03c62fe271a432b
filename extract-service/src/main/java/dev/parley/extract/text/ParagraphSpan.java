package dev.parley.extract.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a paragraph or an item of a list stands, without its bullet; offsets in chars.
 *
 * @param bullet whether it is an item of a list
 */
record ParagraphSpan(int start, int end, boolean bullet) {

    /** The paragraphs between two offsets: one a line, but a line that goes on in small letters is joined. */
    static List<ParagraphSpan> of(String text, int from, int to) {
        List<ParagraphSpan> paragraphs = new ArrayList<>();
        for (Line line : Line.of(text, from, to)) {
            int start = afterBullet(text, line);
            boolean bullet = start > line.start();
            ParagraphSpan last = paragraphs.isEmpty() ? null : paragraphs.get(paragraphs.size() - 1);
            if (last != null && !bullet && isWrapped(text, last, line)) {
                paragraphs.set(paragraphs.size() - 1, new ParagraphSpan(last.start, line.end(), last.bullet));
            } else if (start < line.end()) {
                paragraphs.add(new ParagraphSpan(start, line.end(), bullet));
            }
        }
        return paragraphs;
    }

    /** Whether a line only goes on because the one before was full. */
    private static boolean isWrapped(String text, ParagraphSpan last, Line line) {
        if (!Character.isLowerCase(text.codePointAt(line.start()))
                || isBlankLineBetween(text, last.end, line.start())) {
            return false;
        }
        return ".!?:;”\"".indexOf(text.charAt(last.end - 1)) < 0;
    }

    private static boolean isBlankLineBetween(String text, int from, int to) {
        int breaks = 0;
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == '\n') {
                breaks++;
            }
        }
        return breaks > 1;
    }

    private static int afterBullet(String text, Line line) {
        int at = line.start();
        char c = text.charAt(at);
        if ("•·▪●◦‣*–—-■►➤".indexOf(c) >= 0) {
            at++;
        } else {
            while (at < line.end() && at - line.start() < 2 && Character.isDigit(text.charAt(at))) {
                at++;
            }
            if (at == line.start() || at >= line.end() || text.charAt(at) != '.' && text.charAt(at) != ')') {
                return line.start();
            }
            at++;
        }
        if (at >= line.end() || !Characters.isBlank(text.charAt(at)) && c != '•') {
            return line.start();
        }
        while (at < line.end() && Characters.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
