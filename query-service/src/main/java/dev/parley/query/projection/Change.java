package dev.parley.query.projection;

import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.ArticleWithdrawn;
import dev.parley.contracts.Event;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;

/**
 * One event on its way into the read model, with what orders it among the events of its article.
 *
 * @param event an {@link ArticleExtracted} or an {@link ArticleWithdrawn}
 * @param time when it was produced, in microseconds as the database keeps them
 * @param digest of the event's bytes; the last tie-break
 * @param source the record that brought it
 */
record Change(Event event, Instant time, byte[] digest, Source source) implements Comparable<Change> {

    static Change of(Event event, Instant time, byte[] value, Source source) {
        try {
            return new Change(event, time, MessageDigest.getInstance("SHA-256").digest(value), source);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String articleId() {
        return event.id();
    }

    boolean withdrawn() {
        return event instanceof ArticleWithdrawn;
    }

    /** Later version, withdrawal over the same version, later event, greater digest: the greatest one stands. */
    @Override
    public int compareTo(Change other) {
        int byVersion = Integer.compare(event.version(), other.event.version());
        int byKind = byVersion != 0 ? byVersion : Boolean.compare(withdrawn(), other.withdrawn());
        int byTime = byKind != 0 ? byKind : time.compareTo(other.time);
        return byTime != 0 ? byTime : Arrays.compareUnsigned(digest, other.digest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Change change && articleId().equals(change.articleId()) && compareTo(change) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }
}
