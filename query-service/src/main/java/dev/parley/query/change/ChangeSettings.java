package dev.parley.query.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long changes are kept and how soon they are told. */
@ConfigMapping(prefix = "parley.query.changes")
public interface ChangeSettings {

    /** Older changes are removed; who follows must come back sooner than that. */
    @WithDefault("P90D")
    Duration keep();

    /** How often this replica looks for new changes, once for all who follow. */
    @WithDefault("500ms")
    Duration lookEvery();

    /** How often it is looked whether changes are to be removed, or a replay has brought back what was known. */
    @WithDefault("5s")
    Duration tidyEvery();

    /**
     * After this long without an event that was known before, a replay is over though some known articles are missing, such
     * as those that the topic no longer has.
     */
    @WithDefault("10m")
    Duration replayOverAfter();

    /** The pause after which a stream that has nothing to tell says that it is alive. */
    @WithDefault("15s")
    Duration heartbeat();
}
