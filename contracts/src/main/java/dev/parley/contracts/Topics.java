package dev.parley.contracts;

/** The topics that the services meet on. Both are compacted and keyed by article id. */
public final class Topics {

    /** {@link ArticleAccepted} and {@link ArticleWithdrawn}, written by ingest. */
    public static final String ARTICLES = "parley.articles";

    /** {@link ArticleExtracted}, and {@link ArticleWithdrawn} passed on, written by extract. */
    public static final String EXTRACTIONS = "parley.extractions";

    /** Where the records of {@code topic} go that could not be processed, with the cause in their headers. */
    public static String deadLetters(String topic) {
        return topic + ".dlq";
    }

    private Topics() {}
}
