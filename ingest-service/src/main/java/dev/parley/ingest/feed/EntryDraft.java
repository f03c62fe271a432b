package dev.parley.ingest.feed;

/** An entry while its elements come in. */
final class EntryDraft {
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
                key,
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
