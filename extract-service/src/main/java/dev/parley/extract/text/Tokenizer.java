package dev.parley.extract.text;

import java.util.Set;

/** Cuts text into words, numbers and marks, in one pass from left to right. */
final class Tokenizer {
    private static final Set<String> CLITICS = Set.of("s", "re", "ve", "ll", "d", "m");

    private final Abbreviations abbreviations;

    Tokenizer(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** Appends the tokens between two offsets. */
    void tokenize(String text, int from, int to, TokenSpans out) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (Characters.isBlank(c)) {
                at++;
            } else if (isAddress(text, at, to)) {
                at = add(out, at, addressEnd(text, at, to));
            } else if (Character.isLetterOrDigit(text.codePointAt(at))) {
                at = word(text, at, to, out);
            } else {
                at = mark(text, at, to, out);
            }
        }
    }

    private int word(String text, int from, int to, TokenSpans out) {
        int at = wordEnd(text, from, to);
        if (at < to && text.charAt(at) == '.') {
            int dotted = dottedEnd(text, from, at, to);
            if (dotted > at) {
                return clitic(text, add(out, from, dotted), to, out);
            }
        }
        int negation = negationStart(text, from, at);
        if (negation > from) {
            add(out, from, negation);
            return add(out, negation, at);
        }
        return clitic(text, add(out, from, at), to, out);
    }

    /** The end of letters and digits with single hyphens, decimal marks and apostrophes between them. */
    private int wordEnd(String text, int from, int to) {
        int at = from;
        while (at < to) {
            int c = text.codePointAt(at);
            if (isWordPart(c)) {
                at += Character.charCount(c);
            } else if (at + 1 < to && joins(text, from, at, to)) {
                at++;
            } else {
                break;
            }
        }
        return Math.min(at, to);
    }

    private static boolean isWordPart(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private boolean joins(String text, int from, int at, int to) {
        char c = text.charAt(at);
        int next = text.codePointAt(at + 1);
        if (Characters.isHyphen(c) && (partsActors(text, from, at, to) || isDotted(text, at + 1, to))) {
            return false;
        }
        if (Characters.isHyphen(c) || c == '&' || c == '/' && Character.isDigit(next)) {
            return Character.isLetterOrDigit(next);
        }
        if (c == '.' || c == ',' || c == ':') {
            return Character.isDigit(next) && Character.isDigit(text.charAt(at - 1));
        }
        return (c == '\'' || c == '’' || c == 'ʼ') && Character.isLetter(next) && !isClitic(text, at, to);
    }

    /** Whether a hyphen stands between two actors, of whom the first is an acronym: "US-Iran", not "US-led". */
    private static boolean partsActors(String text, int from, int at, int to) {
        if (at - from < 2 || at - from > 4 || at + 2 >= to || !Character.isUpperCase(text.charAt(at + 1))) {
            return false;
        }
        for (int i = from; i < at; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return Character.isLowerCase(text.charAt(at + 2));
    }

    /** Whether letters with stops, as in "U.S.", begin at a place: "Iran-U.S. talks" names two actors. */
    private static boolean isDotted(String text, int at, int to) {
        return at + 3 < to
                && Character.isUpperCase(text.charAt(at))
                && text.charAt(at + 1) == '.'
                && Character.isUpperCase(text.charAt(at + 2))
                && text.charAt(at + 3) == '.';
    }

    /** Whether an apostrophe begins {@code ’s}, {@code ’re} and their like, and a word ends with it. */
    private static boolean isClitic(String text, int apostrophe, int to) {
        int end = apostrophe + 1;
        while (end < to && end - apostrophe <= 3 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (end < to && isWordPart(text.codePointAt(end))) {
            return false;
        }
        return CLITICS.contains(text.substring(apostrophe + 1, end).toLowerCase(java.util.Locale.ROOT));
    }

    private int clitic(String text, int at, int to, TokenSpans out) {
        if (at + 1 < to) {
            char c = text.charAt(at);
            if ((c == '\'' || c == '’' || c == 'ʼ') && isClitic(text, at, to)) {
                int end = at + 1;
                while (end < to && isWordPart(text.codePointAt(end))) {
                    end++;
                }
                return add(out, at, end);
            }
        }
        return at;
    }

    /** Where {@code n’t} begins in a word that ends with it. */
    private static int negationStart(String text, int from, int end) {
        int length = end - from;
        if (length > 3
                && (text.charAt(end - 1) == 't' || text.charAt(end - 1) == 'T')
                && (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '’')
                && (text.charAt(end - 3) == 'n' || text.charAt(end - 3) == 'N')) {
            return end - 3;
        }
        return -1;
    }

    /** The end of a word that takes the stop after it: "U.S.", "Mr.", "J."; else {@code end} itself. */
    private int dottedEnd(String text, int from, int end, int to) {
        if (end - from == 1 && Character.isLetter(text.charAt(from))) {
            int at = end;
            int letters = 1;
            while (at + 1 < to
                    && text.charAt(at) == '.'
                    && Character.isLetter(text.charAt(at + 1))
                    && (at + 2 >= to || !isWordPart(text.codePointAt(at + 2)))) {
                at += 2;
                letters++;
            }
            if (at < to && text.charAt(at) == '.' && (letters > 1 || Character.isUpperCase(text.charAt(from)))) {
                return at + 1;
            }
            return letters > 1 ? at : end;
        }
        String word = text.substring(from, end);
        return abbreviations.contains(word) || isNumber(word, text, end + 1, to) ? end + 1 : end;
    }

    /** "No. 7", as against the answer "No.". */
    private static boolean isNumber(String word, String text, int after, int to) {
        boolean number = word.equals("No") || word.equals("Nos") || word.equals("no") || word.equals("nos");
        return number && after + 1 < to && text.charAt(after) == ' ' && Character.isDigit(text.charAt(after + 1));
    }

    private int mark(String text, int at, int to, TokenSpans out) {
        char c = text.charAt(at);
        int end = at + Character.charCount(text.codePointAt(at));
        if (c == '.' || c == '-') {
            while (end < to && text.charAt(end) == c) {
                end++;
            }
        } else if ((c == '\'' || c == '`') && end < to && text.charAt(end) == c) {
            end++;
        } else if ((c == '\'' || c == '’')
                && isClitic(text, at, to)
                && at > 0
                && !Characters.isBlank(text.charAt(at - 1))) {
            return clitic(text, at, to, out);
        }
        return add(out, at, Math.min(end, to));
    }

    private static boolean isAddress(String text, int at, int to) {
        char c = text.charAt(at);
        return (c == 'h' || c == 'H') && (text.startsWith("http://", at) || text.startsWith("https://", at))
                || c == 'w' && text.startsWith("www.", at) && at + 4 < to;
    }

    private static int addressEnd(String text, int at, int to) {
        int end = at;
        while (end < to && !Characters.isBlank(text.charAt(end))) {
            end++;
        }
        while (end > at + 1 && ".,;:!?)”’\"'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static int add(TokenSpans out, int start, int end) {
        out.add(start, end);
        return end;
    }
}
