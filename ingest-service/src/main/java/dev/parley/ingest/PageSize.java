package dev.parley.ingest;

/** How many items an answer holds. */
public final class PageSize {

    /** What was asked for, but at least one and no more than the most. */
    public static int of(int asked, int most) {
        return Math.max(1, Math.min(asked, most));
    }

    private PageSize() {}
}
