package dev.parley.ingest.fetch;

import java.time.Duration;

/** Gives out turns at sites, one after the other with a pause between. */
interface SitePace {

    /**
     * A turn, or none.
     *
     * @param delay until it comes, or until one would have come
     * @param granted false if that was too long to wait for
     */
    record Turn(Duration delay, boolean granted) {}

    /** The next turn at the site, if it comes soon enough; the one after it comes no sooner than the pause later. */
    Turn next(String site, Duration pause, Duration longestWait);

    /** Gives no turn at the site for a while, as it asked. */
    void rest(String site, Duration duration);
}
