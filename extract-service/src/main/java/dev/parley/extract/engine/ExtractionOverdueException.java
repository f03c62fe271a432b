package dev.parley.extract.engine;

import java.time.Duration;

/** An article took longer than one may. */
public final class ExtractionOverdueException extends Exception {
    private static final long serialVersionUID = 1L;

    ExtractionOverdueException(Duration limit) {
        super("extraction took longer than " + limit.toMillis() + " ms");
    }
}
