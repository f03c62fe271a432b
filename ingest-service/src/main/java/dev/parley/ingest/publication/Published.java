package dev.parley.ingest.publication;

import dev.parley.contracts.PublicationTime;

/**
 * When an article was published, and how that is known.
 *
 * @param certain false if it was concluded and not told, or if the page contradicts itself
 */
public record Published(PublicationTime time, Source source, boolean certain) {}
