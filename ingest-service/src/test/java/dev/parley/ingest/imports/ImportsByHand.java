package dev.parley.ingest.imports;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Works on imports only when a test says so, in small chunks; the web is loopback. */
public final class ImportsByHand implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path folder = Files.createTempDirectory("parley-imports");
            Map<String, String> settings = new HashMap<>();
            settings.put("parley.ingest.imports.enabled", "false");
            settings.put(
                    "parley.ingest.imports.folder",
                    Files.createDirectory(folder.resolve("named")).toString());
            settings.put(
                    "parley.ingest.imports.uploads", folder.resolve("uploads").toString());
            settings.put("parley.ingest.imports.upload", "4M");
            settings.put("parley.ingest.imports.chunk", "10");
            settings.put("parley.ingest.fetch.allow", "127.0.0.0/8");
            settings.put("parley.ingest.fetch.pause", "0s");
            settings.put("parley.ingest.feeds.enabled", "false");
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
