package dev.parley.ingest.likeness;

/**
 * How much two texts have in common, by their shingles.
 *
 * @param resemblance shared ones among all that either has (Jaccard)
 * @param containment shared ones among those of the text that has fewer
 */
public record Likeness(double resemblance, double containment) {
    private static final double COPY = 0.45;
    private static final double COPY_OF_ONE_AGENCY = 0.3;
    private static final double PART_OF_ONE_AGENCY = 0.65;
    private static final double COPY_OF_OTHER_AGENCIES = 0.8;

    /** Compares two texts; those too short to tell have nothing in common. */
    public static Likeness of(Sketch one, Sketch other) {
        long[] left = one.shingles();
        long[] right = other.shingles();
        int shared = 0;
        for (int i = 0, j = 0; i < left.length && j < right.length; ) {
            if (left[i] == right[j]) {
                shared++;
            }
            int step = Long.compare(left[i], right[j]);
            i += step <= 0 ? 1 : 0;
            j += step >= 0 ? 1 : 0;
        }
        int fewer = Math.min(left.length, right.length);
        return fewer == 0
                ? new Likeness(0, 0)
                : new Likeness((double) shared / (left.length + right.length - shared), (double) shared / fewer);
    }

    /** Whether texts whose samples resemble each other so much may be copies; those that are hardly ever do less. */
    public static boolean isWorthALook(double estimate, String agency, String otherAgency) {
        boolean ofOneAgency = !agency.isEmpty() && agency.equals(otherAgency);
        return estimate >= (ofOneAgency ? COPY_OF_ONE_AGENCY - 0.1 : COPY - 0.15);
    }

    /**
     * Whether the texts are copies of one: a credit to the same agency speaks for it and credits to different agencies
     * against it.
     *
     * @param agency credited for the one, empty if none
     * @param otherAgency credited for the other, empty if none
     */
    public boolean isOfOneOrigin(String agency, String otherAgency) {
        if (agency.isEmpty() || otherAgency.isEmpty()) {
            return resemblance >= COPY;
        }
        if (agency.equals(otherAgency)) {
            return resemblance >= COPY_OF_ONE_AGENCY && (resemblance >= COPY || containment >= PART_OF_ONE_AGENCY);
        }
        return resemblance >= COPY_OF_OTHER_AGENCIES;
    }
}
