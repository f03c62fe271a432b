package dev.parley.ingest.feed;

import dev.parley.ingest.article.Fingerprint;

/** An entry while its elements come in. */
final class EntryDraft {
    /** What the database can look entries up by. */
    private static final int LONGEST_KEY = 500;

    private String guid;
    private String permanentLink;
    String link;
    String title;
    String publishedAt;
    String updatedAt;
    String content;
    String sourceName;
    String sourceUrl;

    /** @param isLink whether the name is the page's address, should the entry have no other */
    void guid(boolean isLink, String name) {
        guid = name;
        permanentLink = isLink && name.matches("(?i)https?://.+") ? name : null;
    }

    /** What came in, or null if that names nothing. */
    FeedEntry entry() {
        String page = blankToNull(link) != null ? link : permanentLink;
        String key = blankToNull(guid) != null ? guid : blankToNull(page);
        if (key == null) {
            return null;
        }
        return new FeedEntry(
                key.length() <= LONGEST_KEY ? key : Fingerprint.of(key),
                blankToNull(page),
                blankToNull(title),
                FeedTime.read(publishedAt),
                FeedTime.read(updatedAt),
                blankToNull(content),
                blankToNull(sourceName),
                blankToNull(sourceUrl));
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
