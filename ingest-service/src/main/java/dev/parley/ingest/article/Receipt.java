package dev.parley.ingest.article;

/**
 * What became of a submission.
 *
 * @param duplicate whether the same content was there already, so that nothing changed
 */
public record Receipt(String id, int version, String originId, boolean duplicate) {

    /** The receipt of another submission that says the same. */
    Receipt asDuplicate() {
        return new Receipt(id, version, originId, true);
    }
}
