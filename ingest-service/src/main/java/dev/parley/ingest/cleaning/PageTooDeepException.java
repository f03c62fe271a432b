package dev.parley.ingest.cleaning;

/** A page's elements are nested deeper than any that is made for readers. */
public final class PageTooDeepException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PageTooDeepException(int deepest) {
        super("has elements nested deeper than " + deepest);
    }
}
