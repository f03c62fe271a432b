package dev.parley.extract.engine;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** What an operator may set of the service. */
@ConfigMapping(prefix = "parley.extract")
public interface ExtractConfig {

    /** A codebook of one's own, see docs/codebook.md; the one that comes with the service if not set. */
    Optional<Path> codebook();

    /** Threads that extract records of the topic, and as many that answer requests; as many as processors if not set. */
    OptionalInt threads();

    /** How long the extraction of one article may take before it is given up. */
    @WithDefault("30s")
    Duration timeLimit();

    /** How long a service that is told to stop may take to finish the batch in hand. */
    @WithDefault("20s")
    Duration finishWithin();

    /** How long to wait before the broker is tried again. */
    Backoff backoff();

    /** The limits of requests. */
    Api api();

    /** Waits that double from the first to the longest. */
    interface Backoff {

        @WithDefault("200ms")
        Duration first();

        @WithDefault("10s")
        Duration longest();
    }

    /** The limits of requests. */
    interface Api {

        @WithDefault("8M")
        MemorySize maxBodySize();

        /** In Unicode code points, as spans count. */
        @WithDefault("2000000")
        @Positive
        int maxTextLength();

        /** Requests that wait for a thread; more are turned away. */
        @WithDefault("64")
        @Positive
        int maxWaiting();
    }
}
