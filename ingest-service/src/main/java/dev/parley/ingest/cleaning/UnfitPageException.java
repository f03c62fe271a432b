package dev.parley.ingest.cleaning;

/** A page is not made for readers: nested deeper, or of more elements, than any that is. */
public final class UnfitPageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnfitPageException(String why) {
        super(why);
    }
}
