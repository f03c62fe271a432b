package dev.parley.ingest.imports;

import dev.parley.ingest.IngestConfig;
import dev.parley.ingest.feed.FeedFiles;
import dev.parley.ingest.fetch.PageReader;
import dev.parley.ingest.intake.SubmissionReader;
import dev.parley.ingest.warc.WarcSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;

/** Opens the files of imports by their shape. */
@ApplicationScoped
class RecordSources {
    private final SubmissionReader reader;
    private final PageReader pages;
    private final FeedFiles feeds;
    private final IngestConfig config;

    RecordSources(SubmissionReader reader, PageReader pages, FeedFiles feeds, IngestConfig config) {
        this.reader = reader;
        this.pages = pages;
        this.feeds = feeds;
        this.config = config;
    }

    /** Opens the job's file where the job is to go on. */
    RecordSource open(ImportLease job) throws IOException {
        Path path = Path.of(job.path());
        return switch (job.shape()) {
            case NDJSON -> NdjsonSource.open(path, reader, config.batch(), job.position(), job.records());
            case WARC ->
                WarcSource.open(
                        path,
                        pages,
                        Math.toIntExact(config.limits().body().asLongValue()),
                        job.position(),
                        job.records());
            case FEED -> feeds.open(path, job.position());
        };
    }
}
