package dev.parley.extract.text;

/** A stretch of the text in chars, end exclusive, never empty. */
public record CharSpan(int start, int end) {
    public CharSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span must have 0 <= start < end, was " + start + ".." + end);
        }
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    public boolean overlaps(CharSpan other) {
        return start < other.end && other.start < end;
    }
}
