package dev.parley.extract.statement;

/** Tokens from {@code first} up to, not including, {@code end}; never empty. */
record TokenRange(int first, int end) {
    TokenRange {
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("range must have 0 <= first < end, was " + first + ".." + end);
        }
    }

    boolean contains(int token) {
        return first <= token && token < end;
    }

    /** The range, or null if it would be empty. */
    static TokenRange orNull(int first, int end) {
        return first >= 0 && first < end ? new TokenRange(first, end) : null;
    }
}
