package dev.parley.ingest.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.ingest.article.Receipt;
import dev.parley.ingest.article.Submission;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to an article that was taken in.
 *
 * @param reference the id that the client gave
 * @param status {@code accepted}, or {@code duplicate} if the same content was there already
 * @param originId shared by all copies of one text
 * @param warnings what was ignored of the request
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"id": "k3zq7c5vzq4mzqj6w2c7hd2yfa", "reference": "desk-4711", "version": 1, "status": "accepted",
                 "duplicate": false, "originId": "o-wq2m7o4c6fzj3z5tq4d6a7yhbe", "warnings": []}""")
public record Accepted(
        String id,
        String reference,
        int version,
        String status,
        boolean duplicate,
        String originId,
        List<String> warnings) {

    static Accepted of(Receipt receipt, Submission submission) {
        return of(receipt, submission.reference(), submission.warnings());
    }

    /** As {@link #of(Receipt, Submission)}, of an article that was fetched. */
    public static Accepted of(Receipt receipt, Draft about) {
        return of(receipt, about.reference(), about.warnings());
    }

    private static Accepted of(Receipt receipt, String reference, List<String> warnings) {
        return new Accepted(
                receipt.id(),
                reference,
                receipt.version(),
                receipt.duplicate() ? "duplicate" : "accepted",
                receipt.duplicate(),
                receipt.originId(),
                warnings);
    }
}
