package dev.parley.ingest.feed;

import dev.parley.ingest.IngestConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;

/** Opens feeds that lie in files. */
@ApplicationScoped
public class FeedFiles {
    private final EntryIntake intake;
    private final FeedConfig config;
    private final IngestConfig.Limits limits;

    FeedFiles(EntryIntake intake, FeedConfig config, IngestConfig ingest) {
        this.intake = intake;
        this.config = config;
        this.limits = ingest.limits();
    }

    /** @param start how many entries to leave out, since they were taken in before */
    public FeedFile open(Path path, long start) throws IOException {
        return FeedFile.open(
                path, intake, config.entries(), Math.toIntExact(limits.body().asLongValue()), start);
    }
}
