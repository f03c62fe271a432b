package dev.parley.query.export;

import java.util.List;

/**
 * A file's text, piece by piece.
 *
 * @param <T> what it has one piece of text for
 */
interface Format<T> {

    default String begin() {
        return "";
    }

    /** The pieces' text; every piece comes once, in the file's order. */
    String text(List<T> pieces);

    default String end() {
        return "";
    }
}
