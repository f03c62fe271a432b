package dev.parley.extract.zone;

import dev.parley.extract.text.Characters;
import dev.parley.extract.text.Line;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the place, date and agency that a story's first line may begin with: "MUSCAT, Feb 7 (Agency) -". */
final class DatelineFinder {
    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 3;

    /** Forms that end in no dash: "OSLO | Meridian | …" and "Oslo, 3 March, Meridian News Agency. …". */
    private static final Pattern UNDASHED = Pattern.compile("\\p{Lu}[\\p{L} .'-]{1,30}"
            + "(?: \\| [^|]{2,40} \\| |, (?:\\d{1,2} \\p{Lu}\\p{Ll}{2,8}|\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2})(?:,? \\d{4})?,"
            + "(?: \\p{Lu}[\\p{L}-]+){1,5}\\. (?=[\"“\\p{Lu}]))");

    /** The char offset where the story goes on after its dateline, or the line's start if it has none. */
    static int end(String text, Line line, boolean colonAllowed) {
        int limit = Math.min(line.end(), line.start() + LONGEST);
        Matcher undashed = UNDASHED.matcher(text).region(line.start(), limit);
        if (undashed.lookingAt()) {
            return undashed.end();
        }
        int place = afterAgency(text, line.start(), limit);
        int depth = 0;
        for (int at = place + 1; at < limit; at++) {
            char c = text.charAt(at);
            if (c == '(' || c == ')') {
                depth += c == '(' ? 1 : -1;
            } else if (depth == 0 && (Characters.isDash(c) || c == '_' || c == ':' && colonAllowed)) {
                int end = parts(text, at, line.end(), c);
                if (end > 0 && isPlace(text, place, at, c)) {
                    return end;
                }
                if (end > 0) {
                    return line.start();
                }
            } else if (c == '.' && at + 1 < limit && isSentenceEnd(text, at)) {
                return line.start();
            }
        }
        return line.start();
    }

    /** Where the place begins if an agency in brackets stands before it: "(Meridian) OSLO — …". */
    private static int afterAgency(String text, int start, int limit) {
        int close = text.charAt(start) == '(' ? text.indexOf(')', start) : -1;
        boolean parted = close > 0 && close + 2 < limit && Characters.isBlank(text.charAt(close + 1));
        return parted ? close + 2 : start;
    }

    /** Where the story goes on if the mark at an offset parts it from a dateline, or -1. */
    private static int parts(String text, int mark, int lineEnd, char c) {
        int after = mark + 1;
        while (after < lineEnd && Characters.isDash(text.charAt(after))) {
            after++;
        }
        boolean gapBefore = Characters.isBlank(text.charAt(mark - 1));
        boolean gapAfter = after < lineEnd && Characters.isBlank(text.charAt(after));
        boolean wide = c == '—' || c == '–' || after - mark > 1;
        if (!gapAfter && !(wide && after < lineEnd)) {
            return -1;
        }
        if ((c == '-' && after - mark == 1 || c == '_') && !gapBefore && !gapAfter) {
            return -1;
        }
        while (after < lineEnd && Characters.isBlank(text.charAt(after))) {
            after++;
        }
        return after < lineEnd ? after : -1;
    }

    /** Whether a place, in capitals or before an agency or date, is all that stands before the mark. */
    private static boolean isPlace(String text, int start, int mark, char c) {
        int end = mark;
        while (end > start && Characters.isBlank(text.charAt(end - 1))) {
            end--;
        }
        int placeEnd = start;
        while (placeEnd < end && text.charAt(placeEnd) != ',' && text.charAt(placeEnd) != '(') {
            placeEnd++;
        }
        int words = 1;
        boolean capitals = true;
        boolean title = true;
        boolean wordStart = true;
        int letters = 0;
        for (int at = start; at < placeEnd; at++) {
            char letter = text.charAt(at);
            if (Characters.isBlank(letter) || Characters.isDash(letter) || letter == '/') {
                words += at + 1 < placeEnd && Characters.isBlank(letter) ? 1 : 0;
                wordStart = true;
            } else if (Character.isLetter(letter)) {
                letters++;
                capitals &= !Character.isLowerCase(letter);
                title &= !wordStart || Character.isUpperCase(letter);
                wordStart = false;
            } else if (letter != '.' && !Characters.isApostrophe(letter)) {
                return false;
            }
        }
        boolean adorned = placeEnd < end;
        if (letters < 2 || words > MOST_WORDS + 1) {
            return false;
        }
        return capitals || title && c != ':' && words <= MOST_WORDS && (adorned || isWide(text, mark));
    }

    private static boolean isWide(String text, int mark) {
        return text.charAt(mark) != '-' || Characters.isBlank(text.charAt(mark - 1));
    }

    private static boolean isSentenceEnd(String text, int stop) {
        int word = stop;
        while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        return stop - word > 4 && Characters.isBlank(text.charAt(stop + 1));
    }

    private DatelineFinder() {}
}
