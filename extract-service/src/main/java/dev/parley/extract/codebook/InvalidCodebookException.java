package dev.parley.extract.codebook;

import java.io.Serial;

/** A codebook that cannot be used; the message names the file, the line and the reason. */
public final class InvalidCodebookException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;

    public InvalidCodebookException(String source, int line, String reason) {
        super(source + ", line " + line + ": " + reason);
        this.line = line;
    }

    /** The line that is wrong, counted from one. */
    public int line() {
        return line;
    }
}
