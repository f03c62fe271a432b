package dev.parley.ingest.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.ingest.article.Receipt;
import dev.parley.ingest.problem.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one line of a batch.
 *
 * @param line its number, from 1
 * @param reference the id that the client gave
 * @param status {@code accepted}, {@code duplicate} or {@code rejected}
 * @param problem why it was rejected
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "What became of one line", examples = """
                {"line": 1, "reference": "desk-4711", "status": "accepted", "id": "k3zq7c5vzq4mzqj6w2c7hd2yfa",
                 "version": 1, "originId": "o-wq2m7o4c6fzj3z5tq4d6a7yhbe"}""")
public record LineResult(
        long line,
        String reference,
        String status,
        String id,
        Integer version,
        String originId,
        List<String> warnings,
        Problem problem) {

    static LineResult stored(BatchLine line, Receipt receipt) {
        return new LineResult(
                line.number(),
                line.reference(),
                receipt.duplicate() ? "duplicate" : "accepted",
                receipt.id(),
                receipt.version(),
                receipt.originId(),
                line.submission().warnings(),
                null);
    }

    static LineResult rejected(BatchLine line, Problem problem) {
        return new LineResult(line.number(), line.reference(), "rejected", null, null, null, List.of(), problem);
    }
}
