package dev.parley.query.projection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the projection behaves while the database or the broker is away. */
@ConfigMapping(prefix = "parley.query.projection")
interface ProjectionSettings {

    /** Pause before the first retry; each next one is twice as long. */
    @WithDefault("200ms")
    Duration retryAfter();

    /** The longest pause between retries. */
    @WithDefault("10s")
    Duration retryAtMostAfter();
}
