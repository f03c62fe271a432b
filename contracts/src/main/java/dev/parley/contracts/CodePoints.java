package dev.parley.contracts;

/** Code point offsets over a text, constant time per look-up. */
final class CodePoints {
    private final String text;
    private final int length;
    /** UTF-16 index of each code point, or null when every code point is one char. */
    private final int[] charIndex;

    private CodePoints(String text, int length, int[] charIndex) {
        this.text = text;
        this.length = length;
        this.charIndex = charIndex;
    }

    static CodePoints of(String text) {
        int length = text.codePointCount(0, text.length());
        if (length == text.length()) {
            return new CodePoints(text, length, null);
        }
        int[] index = new int[length + 1];
        int at = 0;
        for (int i = 0; i < length; i++) {
            index[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        index[length] = at;
        return new CodePoints(text, length, index);
    }

    void checkWithin(int end, String field) {
        if (end > length) {
            throw new IllegalArgumentException(field + " ends at " + end + ", beyond the text's " + length);
        }
    }

    /** Evidence that is not verbatim is rejected. */
    void checkVerbatim(int start, int end, String quoted, String field) {
        checkWithin(end, field);
        int from = charIndex == null ? start : charIndex[start];
        int to = charIndex == null ? end : charIndex[end];
        if (quoted.length() != to - from || !text.startsWith(quoted, from)) {
            throw new IllegalArgumentException(field + " at " + start + ".." + end + " is not verbatim");
        }
    }
}
