package dev.parley.ingest.fetch;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Small limits, loopback allowed. */
class TestFetchConfig implements FetchConfig {
    List<String> allow = List.of("127.0.0.1/32");

    @Override
    public Optional<List<String>> allow() {
        return Optional.of(allow);
    }

    @Override
    public String userAgent() {
        return "ParleyBot/1.0 (test)";
    }

    @Override
    public MemorySize size() {
        return new MemorySize(BigInteger.valueOf(100_000));
    }

    @Override
    public Duration time() {
        return Duration.ofSeconds(1);
    }

    @Override
    public int redirects() {
        return 2;
    }

    @Override
    public int concurrent() {
        return 4;
    }

    @Override
    public Duration pause() {
        return Duration.ZERO;
    }

    @Override
    public Duration longestPause() {
        return Duration.ofMillis(100);
    }

    @Override
    public Duration queue() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Duration robots() {
        return Duration.ofHours(1);
    }
}
