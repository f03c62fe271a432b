package dev.parley.ingest.outbox;

import dev.parley.contracts.ArticleAccepted;
import dev.parley.contracts.ArticleWithdrawn;
import dev.parley.contracts.Event;
import dev.parley.contracts.PublicationTime;
import dev.parley.ingest.article.ArticleVersion;
import dev.parley.ingest.article.Zones;

/**
 * A version that waits in the outbox.
 *
 * @param position of the row in the outbox
 * @param traceparent W3C trace context of the request that brought it, or null
 * @param followed whether a later version of the article waits behind it
 */
record OutgoingEvent(long position, String traceparent, ArticleVersion version, boolean followed) {

    /** The event that announces it; always the same for one version. */
    Event event() {
        return version.withdrawn
                ? new ArticleWithdrawn(
                        version.key.articleId(),
                        version.key.version(),
                        version.withdrawalReason,
                        version.createdAt.toString())
                : new ArticleAccepted(
                        version.key.articleId(),
                        version.key.version(),
                        version.title,
                        version.url,
                        version.outlet,
                        version.publisherGroup,
                        version.agency,
                        version.publishedAt == null ? null : PublicationTime.parse(version.publishedAt),
                        version.language,
                        version.originId,
                        version.text,
                        Zones.read(version.zones));
    }

    /** Unique per event and the same however often it is sent. */
    String eventId() {
        return version.key.articleId() + "-" + version.key.version();
    }
}
