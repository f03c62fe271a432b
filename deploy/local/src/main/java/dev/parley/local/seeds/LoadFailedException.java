package dev.parley.local.seeds;

/** The sample articles did not get through; the message says which and where they stopped. */
public final class LoadFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LoadFailedException(String message) {
        super(message);
    }
}
