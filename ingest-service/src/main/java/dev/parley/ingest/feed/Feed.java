package dev.parley.ingest.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.ingest.problem.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A registered feed and how it does.
 *
 * @param title what the feed calls itself
 * @param every between two polls, by ISO 8601
 * @param problem why the last poll failed, or null if it did not
 * @param entries how many are waiting for their page, were taken in, and failed
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A registered feed and how it does", examples = """
                {"id": "f-k3zq7c5vzq4mzqj6w2c7hd2yfa", "url": "https://gazette.example/rss.xml", "title": "Gazette: all",
                 "outlet": "The Gazette", "every": "PT15M", "paused": false, "nextPollAt": "2026-01-31T08:30:00Z",
                 "polledAt": "2026-01-31T08:15:00Z", "succeededAt": "2026-01-31T08:15:00Z",
                 "entries": {"waiting": 0, "taken": 40, "failed": 1}}""")
record Feed(
        String id,
        String url,
        String title,
        String outlet,
        String publisherGroup,
        String language,
        String every,
        boolean paused,
        Instant nextPollAt,
        Instant polledAt,
        Instant succeededAt,
        Problem problem,
        Entries entries) {

    /** How many entries are in each state. */
    @RegisterForReflection
    record Entries(long waiting, long taken, long failed) {}
}
