package dev.parley.ingest.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.ingest.problem.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A job and how far it is.
 *
 * @param name of the file
 * @param shape {@code ndjson}, {@code warc} or {@code feed}
 * @param state {@code waiting}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param size bytes of the file
 * @param records that were read
 * @param accepted of these, new articles and new versions
 * @param duplicates whose content was there already
 * @param rejected that could not be taken in
 * @param skipped that are none of an article
 * @param progress the share of the file that is done with, from 0 to 1, about
 * @param secondsLeft about, while it is running
 * @param problem why the file could not be read to its end
 * @param failures the first of what was rejected
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An import and how far it is", examples = """
                {"id": "i-5f0c3f5e-2b1f-4f0e-9a43-0c4b1d1f6a10", "name": "CC-NEWS-20260130.warc.gz", "shape": "warc",
                 "state": "running", "size": 1073741824, "records": 41200, "accepted": 12950, "duplicates": 40,
                 "rejected": 3, "skipped": 28207, "progress": 0.62, "recordsPerSecond": 412.5, "secondsLeft": 190,
                 "createdAt": "2026-01-31T08:15:00Z", "startedAt": "2026-01-31T08:15:02Z",
                 "failures": [{"record": 17, "reference": "https://gazette.example/a", "problem": {"detail": "…"}}]}""")
record ImportJob(
        String id,
        String name,
        String shape,
        String state,
        long size,
        long records,
        long accepted,
        long duplicates,
        long rejected,
        long skipped,
        double progress,
        Double recordsPerSecond,
        Long secondsLeft,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        Problem problem,
        List<ImportFailure> failures) {

    ImportJob withFailures(List<ImportFailure> first) {
        return new ImportJob(
                id,
                name,
                shape,
                state,
                size,
                records,
                accepted,
                duplicates,
                rejected,
                skipped,
                progress,
                recordsPerSecond,
                secondsLeft,
                createdAt,
                startedAt,
                finishedAt,
                problem,
                first);
    }
}
