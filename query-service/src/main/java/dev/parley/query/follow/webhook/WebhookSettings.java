package dev.parley.query.follow.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How messages are delivered, and where to. */
@ConfigMapping(prefix = "parley.query.webhooks")
interface WebhookSettings {

    /** Blocks of addresses such as {@code 10.1.0.0/16} that may be posted to though they are not on the public internet. */
    Optional<List<String>> allow();

    /** How often this replica looks for messages that are due. */
    @WithDefault("500ms")
    Duration lookEvery();

    /** A receiver must have answered by then. */
    @WithDefault("10s")
    Duration timeout();

    /** How often a message is tried before it is given up. */
    @WithDefault("10")
    int attempts();

    /** The pause after the first failure; each next one is twice as long, give or take a half. */
    @WithDefault("5s")
    Duration retryAfter();

    /** The longest pause. */
    @WithDefault("1h")
    Duration retryAtMostAfter();

    /** How many receivers this replica delivers to at once. */
    @WithDefault("8")
    int atOnce();

    /** What became of a message is known this long. */
    @WithDefault("P30D")
    Duration keepLog();
}
