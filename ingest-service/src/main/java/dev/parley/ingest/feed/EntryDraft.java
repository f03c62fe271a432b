package dev.parley.ingest.feed;

import dev.parley.ingest.article.Fingerprint;

/** An entry while its elements come in. */
final class EntryDraft {
    /** What the database can look entries up by. */
    private static final int LONGEST_KEY = 500;

    static final int LONGEST_NAME = 1000;
    static final int LONGEST_LINK = 2000;

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
        String page = usable(link, LONGEST_LINK) != null ? link : usable(permanentLink, LONGEST_LINK);
        String key = blankToNull(guid) != null ? guid : blankToNull(page);
        if (key == null) {
            return null;
        }
        return new FeedEntry(
                key.length() <= LONGEST_KEY ? key : Fingerprint.of(key),
                blankToNull(page),
                usable(title, LONGEST_NAME),
                FeedTime.read(publishedAt),
                FeedTime.read(updatedAt),
                blankToNull(content),
                usable(sourceName, LONGEST_NAME),
                usable(sourceUrl, LONGEST_LINK));
    }

    /** What nobody would take for a name or an address is left out, as where it is blank. */
    static String usable(String value, int longest) {
        return value == null || value.length() > longest ? null : blankToNull(value);
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
