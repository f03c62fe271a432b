package dev.parley.ingest.fetch;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an operator may set of fetching. */
@ConfigMapping(prefix = "parley.ingest.fetch")
public interface FetchConfig {

    /** Blocks such as {@code 10.1.0.0/16} that may be fetched from although they are not public: an intranet's. */
    Optional<List<String>> allow();

    /** What sites are told who asks; its first word up to a slash is the name that robots.txt goes by. */
    @WithDefault("ParleyBot/1.0 (+https://parley.dev/bot)")
    String userAgent();

    /** Bytes of a document, both as it comes and unpacked. */
    @WithDefault("10M")
    MemorySize size();

    /** For one document, with all redirects. */
    @WithDefault("30s")
    Duration time();

    /** How many redirects are followed. */
    @WithDefault("5")
    int redirects();

    /** Documents fetched at once. */
    @WithDefault("16")
    int concurrent();

    /** Between two requests to one host, of whichever replica, unless its robots.txt asks for more. */
    @WithDefault("1s")
    Duration pause();

    /** The longest pause that a robots.txt can ask for. */
    @WithDefault("30s")
    Duration longestPause();

    /** How long a request waits for its turn at a host, longer than any pause; what would wait longer is refused. */
    @WithDefault("40s")
    Duration queue();

    /** How long a robots.txt is believed. */
    @WithDefault("1h")
    Duration robots();
}
