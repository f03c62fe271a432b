package dev.parley.ingest.batch;

/** A client sent a batch and did not read what became of it. */
final class UnreadResultsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadResultsException() {
        super("the client does not read its results");
    }
}
