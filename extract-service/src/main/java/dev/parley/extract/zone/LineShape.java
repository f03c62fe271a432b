package dev.parley.extract.zone;

import dev.parley.extract.text.Characters;
import dev.parley.extract.text.Line;
import java.util.regex.Pattern;

/**
 * What a line looks like, without regard to its words.
 *
 * @param plain in small letters, single spaces, no marks at its ends, typewriter apostrophes; empty if the line is long
 * @param words how many there are, roughly for a long line; 0 if there are only marks
 * @param stopped whether it ends as a sentence does, in a stop, question or quotation mark
 * @param bullet whether it begins as an item of a list
 */
record LineShape(String plain, int words, boolean stopped, boolean bullet) {
    private static final int LONGEST_LOOKED_AT = 2_000;
    private static final int LONGEST_ITEM = 18;
    private static final int LONGEST_WRITTEN = 420;
    private static final Pattern REPORT = Pattern.compile(" (?:said|says|told|warned|urged)\\b");

    static LineShape of(String text, Line line) {
        int length = line.end() - line.start();
        char first = text.charAt(line.start());
        char last = text.charAt(line.end() - 1);
        boolean bullet = "•·▪●◦‣*–—-".indexOf(first) >= 0 && length > 1;
        boolean stopped = ".!?:;”’\"'…)".indexOf(last) >= 0;
        if (length > LONGEST_LOOKED_AT) {
            return new LineShape("", hasWord(text, line) ? LONGEST_LOOKED_AT : 0, stopped, bullet);
        }
        String plain = plain(text, line);
        return new LineShape(plain, countWords(plain), stopped, bullet);
    }

    /** Whether it could be a headline, a label or an item of a menu, but no sentence of the story. */
    boolean isShort() {
        return !stopped && !bullet && words <= 12;
    }

    /** As it is written, but with single spaces and typewriter apostrophes; empty if the line is long. */
    static String written(String text, Line line) {
        if (line.end() - line.start() > LONGEST_WRITTEN) {
            return "";
        }
        StringBuilder written = new StringBuilder(line.end() - line.start());
        for (int at = line.start(); at < line.end(); at++) {
            char c = text.charAt(at);
            if (!Characters.isBlank(c)) {
                written.append(Characters.isApostrophe(c) ? '\'' : c);
            } else if (written.length() > 0 && written.charAt(written.length() - 1) != ' ') {
                written.append(' ');
            }
        }
        return written.toString();
    }

    /** Whether it could be a headline in a list of links, with a bullet or without, that may ask or quote. */
    boolean isItem(String text, Line line) {
        char last = text.charAt(line.end() - 1);
        boolean closes = line.end() - line.start() > 1 && "”’\"'".indexOf(last) >= 0;
        char end = closes ? text.charAt(line.end() - 2) : last;
        return words <= LONGEST_ITEM && ".;:…".indexOf(end) < 0 && !(closes && ",!?".indexOf(end) >= 0);
    }

    /** Whether it is a sentence that says who says something, which page furniture is not. */
    boolean isReport() {
        return stopped && REPORT.matcher(plain).find();
    }

    static String plain(String text, Line line) {
        StringBuilder plain = new StringBuilder(line.end() - line.start());
        for (int at = line.start(); at < line.end(); at++) {
            char c = text.charAt(at);
            if (Characters.isBlank(c)) {
                if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else {
                plain.append(Characters.isApostrophe(c) ? '\'' : Character.toLowerCase(c));
            }
        }
        int from = 0;
        int to = plain.length();
        while (from < to && isEdge(plain.charAt(from))) {
            from++;
        }
        while (to > from && isEdge(plain.charAt(to - 1))) {
            to--;
        }
        return plain.substring(from, to);
    }

    private static boolean hasWord(String text, Line line) {
        for (int at = line.start(); at < line.end(); at++) {
            if (!isEdge(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEdge(char c) {
        return !Character.isLetterOrDigit(c) && c != '©' && !Character.isSurrogate(c);
    }

    private static int countWords(String plain) {
        int words = plain.isEmpty() ? 0 : 1;
        for (int at = 0; at < plain.length(); at++) {
            if (plain.charAt(at) == ' ') {
                words++;
            }
        }
        return words;
    }
}
