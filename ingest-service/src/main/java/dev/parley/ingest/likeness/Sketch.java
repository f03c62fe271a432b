package dev.parley.ingest.likeness;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * A text in a form that likeness can be told by: MinHash over shingles of three words (Broder 1997) by one permutation, cut
 * into bands that texts alike share one of with near certainty and others hardly ever (Leskovec, Rajaraman, Ullman: Mining
 * of Massive Datasets, chapter 3).
 *
 * @param shingles the hashes of the text's different shingles, ascending; none if the text is too short to tell
 * @param bands where to look for texts like it, all different; none if the text is too short to tell
 * @param sample of the shingles
 */
public record Sketch(long[] shingles, long[] bands, Sample sample) {
    /** Under so many words, a single word may turn the meaning and most others stay. */
    static final int FEWEST_WORDS = 40;

    /** Bounds the work on one text; wire copy is shorter. */
    static final int MOST_WORDS = 4000;

    /** Characters that are surely enough for {@link #MOST_WORDS}. */
    public static final int LONGEST_TEXT = 20 * MOST_WORDS;

    private static final int SHINGLE = 3;

    // A pair with a resemblance of .7 shares a band with .988, one of .6 with .89, one of .5 with .64, one of .05:
    // .0001.
    private static final int BANDS = 16;
    private static final int ROWS = 4;

    /** A part for each row of each band. */
    private static final int PART_BITS = 6;

    /** The sketch of a text that is given as its words in lower case, parted by single spaces. */
    public static Sketch of(String words) {
        long[] hashes = wordHashes(words);
        if (hashes.length < FEWEST_WORDS) {
            return new Sketch(new long[0], new long[0], Sample.of(new long[0]));
        }
        long[] shingles = new long[hashes.length - SHINGLE + 1];
        for (int i = 0; i < shingles.length; i++) {
            shingles[i] = mix(mix(mix(hashes[i]) + hashes[i + 1]) + hashes[i + 2]);
        }
        shingles = different(shingles);
        return new Sketch(shingles, LongStream.of(bands(shingles)).distinct().toArray(), Sample.of(shingles));
    }

    private static long[] different(long[] shingles) {
        Arrays.sort(shingles);
        int count = 1;
        for (int i = 1; i < shingles.length; i++) {
            if (shingles[i] != shingles[count - 1]) {
                shingles[count++] = shingles[i];
            }
        }
        return Arrays.copyOf(shingles, count);
    }

    /** Which part of their range a hash is of. */
    private static int part(long hash) {
        return (int) ((hash ^ Long.MIN_VALUE) >>> (Long.SIZE - PART_BITS));
    }

    /** Whether likeness to other texts can be told. */
    public boolean tells() {
        return shingles.length > 0;
    }

    private static long[] wordHashes(String words) {
        long[] hashes = new long[Math.min(MOST_WORDS, words.length() / 2 + 1)];
        int count = 0;
        for (int start = 0; start < words.length() && count < MOST_WORDS; count++) {
            int space = words.indexOf(' ', start);
            int end = space < 0 ? words.length() : space;
            hashes[count] = hash(words, start, end);
            start = end + 1;
        }
        return Arrays.copyOf(hashes, count);
    }

    /** FNV-1a over UTF-16 units; the stored bands hang on it, so it may not change. */
    private static long hash(String words, int start, int end) {
        long hash = 0xcbf29ce484222325L;
        for (int i = start; i < end; i++) {
            hash = (hash ^ words.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private static long[] bands(long[] shingles) {
        long[] smallest = smallest(shingles);
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = mix(key + smallest[band * ROWS + row]);
            }
            bands[band] = key;
        }
        return bands;
    }

    /**
     * The smallest hash of each part of their range, which two texts have in common as often as they share
     * shingles (Li, Owen, Zhang 2012). A part without any takes that of another, the same for every text (Shrivastava 2017).
     */
    private static long[] smallest(long[] shingles) {
        long[] smallest = new long[1 << PART_BITS];
        boolean[] found = new boolean[smallest.length];
        for (int i = shingles.length - 1; i >= 0; i--) {
            int part = part(shingles[i]);
            smallest[part] = shingles[i];
            found[part] = true;
        }
        for (int part = 0; part < smallest.length; part++) {
            int from = part;
            for (long attempt = part; !found[from]; attempt += smallest.length) {
                from = part(mix(attempt));
            }
            smallest[part] = smallest[from];
        }
        return smallest;
    }

    /** The finishing steps of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
