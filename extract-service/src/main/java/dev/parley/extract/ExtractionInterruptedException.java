package dev.parley.extract;

import java.io.Serial;

/** The thread that extracts was interrupted, as by a time limit; nothing is known of the article. */
public final class ExtractionInterruptedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private ExtractionInterruptedException() {
        super("the extraction was interrupted");
    }

    /** Asked for between sentences, so that an extraction that was given up soon gives its thread back. */
    public static void throwIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new ExtractionInterruptedException();
        }
    }
}
