/** Feeds and news sitemaps, registered once and polled from then on by one replica at a time. */
package dev.parley.ingest.feed;
