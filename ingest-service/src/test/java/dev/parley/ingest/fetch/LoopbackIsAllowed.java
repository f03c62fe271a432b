package dev.parley.ingest.fetch;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Fetches from the sites that tests make, without pauses and with little patience. */
public final class LoopbackIsAllowed implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "parley.ingest.fetch.allow", "127.0.0.0/8",
                "parley.ingest.fetch.pause", "0s",
                "parley.ingest.fetch.size", "200K",
                "parley.ingest.fetch.time", "2s",
                "parley.ingest.feeds.enabled", "false");
    }
}
