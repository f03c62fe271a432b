package dev.parley.ingest.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set of the polling of feeds. */
@ConfigMapping(prefix = "parley.ingest.feeds")
public interface FeedConfig {

    /** Off leaves the polling to other replicas. */
    @WithDefault("true")
    boolean enabled();

    /** How often this replica looks for feeds that are due. */
    @WithDefault("5s")
    Duration look();

    /** Feeds that this replica polls at once. */
    @WithDefault("4")
    int concurrent();

    /** Between two polls of a feed that does not say otherwise. */
    @WithDefault("15m")
    Duration interval();

    /** The shortest that a feed can say. */
    @WithDefault("1m")
    Duration shortestInterval();

    /** The longest pause after failures. */
    @WithDefault("6h")
    Duration longestBackOff();

    /** How long a replica may be silent before another takes its feed over; longer than a fetch with its wait. */
    @WithDefault("5m")
    Duration lease();

    /** How often an entry's page is tried. */
    @WithDefault("3")
    int attempts();

    /** Entries of one document, at most. */
    @WithDefault("5000")
    int entries();

    /** How long entries are remembered that the feed no longer names. */
    @WithDefault("30d")
    Duration memory();
}
