package dev.parley.extract.phrase;

/** Tokens from {@code first} up to, not including, {@code end}; never empty. */
public record TokenRange(int first, int end) {
    public TokenRange {
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("range must have 0 <= first < end, was " + first + ".." + end);
        }
    }

    public boolean contains(int token) {
        return first <= token && token < end;
    }

    /** The range, or null if it would be empty. */
    public static TokenRange orNull(int first, int end) {
        return first >= 0 && first < end ? new TokenRange(first, end) : null;
    }
}
