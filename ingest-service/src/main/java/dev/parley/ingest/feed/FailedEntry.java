package dev.parley.ingest.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.ingest.problem.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * An entry of a feed whose article could not be taken in.
 *
 * @param key that the feed knows it by
 * @param attempts how often it was tried
 * @param seenAt when the feed last named it
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record FailedEntry(String key, String link, String title, int attempts, Problem problem, Instant seenAt) {

    static FailedEntry of(Object[] row) {
        return new FailedEntry(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (Integer) row[3],
                Problem.stored((String) row[4], (String) row[5], (String) row[6]),
                Feeds.instant(row[7]));
    }
}
