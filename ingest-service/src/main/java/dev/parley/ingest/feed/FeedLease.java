package dev.parley.ingest.feed;

import dev.parley.ingest.fetch.Validators;

/**
 * A feed that one replica may poll for now.
 *
 * @param owner tells this lease from every other one
 * @param failures how many polls failed in a row before this one
 */
record FeedLease(
        String id,
        String owner,
        String url,
        String outlet,
        String publisherGroup,
        String language,
        long everySeconds,
        int failures,
        Validators validators) {}
