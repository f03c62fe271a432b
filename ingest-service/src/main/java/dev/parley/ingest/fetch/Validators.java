package dev.parley.ingest.fetch;

/**
 * What a site gave with a document to ask by whether it changed; either may be null.
 *
 * @param etag as it was, with its quotes
 * @param lastModified as it was
 */
public record Validators(String etag, String lastModified) {
    /** Asks for the document whether it changed or not. */
    public static final Validators NONE = new Validators(null, null);
}
