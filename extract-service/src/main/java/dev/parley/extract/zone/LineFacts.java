package dev.parley.extract.zone;

import dev.parley.extract.text.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What signs of page furniture are looked for in: a line and the words that are its own.
 *
 * @param written as it is written, but with single spaces and typewriter marks; ¦ stands in a wide gap
 * @param own the same without what stands in quotation marks: somebody's words tell nothing about who wrote the line
 * @param words the words of {@code own}, as written
 * @param length how many words the whole line has, those in quotation marks too
 */
record LineFacts(String written, String own, List<String> words, int length) {
    private static final int LONGEST = 900;
    private static final String GAP = "¦ ";

    /** The facts of a line; of one that no page furniture is as long as, none. */
    static LineFacts of(String line) {
        if (line.length() > LONGEST) {
            return new LineFacts("", "", List.of(), LONGEST);
        }
        String written = written(line);
        String own = own(written);
        return new LineFacts(written, own, words(own), length(written));
    }

    private static int length(String written) {
        int words = 1;
        for (int at = 0; at < written.length(); at++) {
            words += written.charAt(at) == ' ' ? 1 : 0;
        }
        return words;
    }

    private static String written(String line) {
        StringBuilder written = new StringBuilder(line.length());
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (!Characters.isBlank(c)) {
                written.append(Characters.isApostrophe(c) ? '\'' : "“”„«»".indexOf(c) >= 0 ? '"' : c);
            } else if (written.length() > 0 && written.charAt(written.length() - 1) != ' ') {
                written.append(' ');
            } else if (isGap(line, at)) {
                written.append(GAP);
            }
        }
        return written.toString().strip();
    }

    private static String own(String written) {
        StringBuilder own = new StringBuilder(written.length());
        char quoted = 0;
        for (int at = 0; at < written.length(); at++) {
            char c = written.charAt(at);
            boolean mark = c == '"' && quoted != '\''
                    || c == '\'' && (quoted == c ? closes(written, at) : quoted == 0 && opens(written, at));
            if (mark) {
                quoted = quoted == 0 ? c : 0;
                own.append('"');
            } else if (quoted == 0) {
                own.append(c);
            }
        }
        return own.toString();
    }

    /** Whether an apostrophe begins a quotation, as it does if another at a place to end one comes later. */
    private static boolean opens(String written, int at) {
        boolean apart = at == 0 || written.charAt(at - 1) == ' ' || written.charAt(at - 1) == '(';
        if (!apart) {
            return false;
        }
        int end = written.indexOf('\'', at + 1);
        while (end >= 0 && !closes(written, end)) {
            end = written.indexOf('\'', end + 1);
        }
        return end > at + 1;
    }

    private static boolean closes(String written, int at) {
        boolean ends = at + 1 == written.length() || !Character.isLetterOrDigit(written.charAt(at + 1));
        return ends && at > 0 && written.charAt(at - 1) != ' ';
    }

    /** Its words, those in quotation marks too. */
    List<String> allWords() {
        return words(written);
    }

    boolean isLong() {
        return written.isEmpty();
    }

    /** How many words of its own are in a list of words in small letters. */
    int count(Set<String> list) {
        int count = 0;
        for (String word : words) {
            count += list.contains(word.toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        return count;
    }

    /** Its last character. */
    char last() {
        return written.charAt(written.length() - 1);
    }

    /** Whether wide white space ends at an offset, as between the items of a menu; not that behind a sentence. */
    private static boolean isGap(String line, int at) {
        int from = at;
        while (from > 0 && Characters.isBlank(line.charAt(from - 1))) {
            from--;
        }
        return at + 1 < line.length()
                && !Characters.isBlank(line.charAt(at + 1))
                && from > 0
                && ".!?:;\"”".indexOf(line.charAt(from - 1)) < 0;
    }

    private static List<String> words(CharSequence own) {
        List<String> words = new ArrayList<>();
        int begin = -1;
        for (int at = 0; at <= own.length(); at++) {
            char c = at < own.length() ? own.charAt(at) : ' ';
            boolean inside = Character.isLetter(c) || begin >= 0 && (c == '\'' || c == '-');
            if (inside && begin < 0) {
                begin = at;
            } else if (!inside && begin >= 0) {
                words.add(own.subSequence(begin, at).toString());
                begin = -1;
            }
        }
        return words;
    }
}
