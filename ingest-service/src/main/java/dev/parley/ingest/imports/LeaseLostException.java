package dev.parley.ingest.imports;

/** Another replica has taken the job over, or it was cancelled; what this one was about to store is not stored. */
final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLostException(String id) {
        super("import " + id + " is no longer this replica's");
    }
}
