package dev.parley.contracts;

/** Bytes that are not the event they claim to be; the message names the field and never carries the article's text. */
public final class InvalidEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
