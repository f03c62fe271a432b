package dev.parley.ingest.feed;

import dev.parley.ingest.article.Fingerprint;
import java.util.Objects;

/**
 * What a feed or a news sitemap says of one article. Anything but the key may be null.
 *
 * @param key tells it from the feed's other entries
 * @param link the address of its page
 * @param publishedAt a date or a time with offset
 * @param content its text as markup, if the feed holds all of it and not only a summary
 * @param sourceName the outlet that the feed took it over from
 */
record FeedEntry(
        String key,
        String link,
        String title,
        String publishedAt,
        String updatedAt,
        String content,
        String sourceName,
        String sourceUrl) {
    FeedEntry {
        Objects.requireNonNull(key, "key");
    }

    /** The same for as long as the feed says the same of it. */
    String revision() {
        return Fingerprint.of(String.join(
                "\n",
                Objects.toString(link, ""),
                Objects.toString(title, ""),
                Objects.toString(publishedAt, ""),
                Objects.toString(updatedAt, ""),
                Objects.toString(content, "")));
    }
}
