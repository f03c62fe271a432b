package dev.parley.extract.deadletter;

/** A replay could not go on. */
final class ReplayFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReplayFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
