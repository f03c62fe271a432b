package dev.parley.ingest.feed;

import java.util.List;

/**
 * A feed or sitemap as it was read.
 *
 * @param title the feed's own, or null
 * @param sitemaps addresses of further sitemaps, those that changed last first, if this is an index of them
 */
record FeedDocument(String title, List<FeedEntry> entries, List<String> sitemaps) {
    FeedDocument {
        entries = List.copyOf(entries);
        sitemaps = List.copyOf(sitemaps);
    }
}
