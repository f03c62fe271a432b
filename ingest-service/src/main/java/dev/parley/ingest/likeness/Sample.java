package dev.parley.ingest.likeness;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A fair sample of a text's shingles, small enough to be kept: the smallest of their hashes (Cohen and Kaplan 2007, bottom-k
 * sketches). It tells whether a closer look is worth while.
 *
 * @param smallest the upper halves of the hashes, ascending
 */
public record Sample(int[] smallest) {
    private static final int SIZE = 64;

    /** Of the different hashes of a text's shingles, ascending. */
    static Sample of(long[] shingles) {
        int[] smallest = new int[Math.min(SIZE, shingles.length)];
        for (int i = 0; i < smallest.length; i++) {
            smallest[i] = (int) (shingles[i] >> 32);
        }
        return new Sample(smallest);
    }

    /** An estimate of the texts' resemblance, with a standard error of .06 at most. */
    public double resemblance(Sample other) {
        int size = Math.min(SIZE, Math.max(smallest.length, other.smallest.length));
        int shared = 0;
        int seen = 0;
        for (int i = 0, j = 0; seen < size && i < smallest.length && j < other.smallest.length; seen++) {
            int step = Integer.compare(smallest[i], other.smallest[j]);
            shared += step == 0 ? 1 : 0;
            i += step <= 0 ? 1 : 0;
            j += step >= 0 ? 1 : 0;
        }
        return size == 0 ? 0 : (double) shared / size;
    }

    /** Its stored form. */
    public byte[] write() {
        ByteBuffer bytes = ByteBuffer.allocate(smallest.length * Integer.BYTES);
        Arrays.stream(smallest).forEach(bytes::putInt);
        return bytes.array();
    }

    /** Reads what {@link #write} wrote. */
    public static Sample read(byte[] bytes) {
        int[] smallest = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(smallest);
        return new Sample(smallest);
    }
}
