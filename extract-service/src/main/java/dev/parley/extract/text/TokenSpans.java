package dev.parley.extract.text;

import java.util.Arrays;

/** A growing list of token offsets. */
final class TokenSpans {
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int size;

    void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    int size() {
        return size;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }
}
