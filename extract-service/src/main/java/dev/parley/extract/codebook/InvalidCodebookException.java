package dev.parley.extract.codebook;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A codebook that cannot be used; the message names file, line and reason of every mistake, one a line. */
public final class InvalidCodebookException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    InvalidCodebookException(String file, List<Mistake> mistakes) {
        super(mistakes.stream().map(mistake -> mistake.in(file)).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** In the order of their lines, never empty. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
