package dev.parley.ingest.request;

import dev.parley.ingest.IngestConfig;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;

/** Reads bodies up to the limit; no more than that is ever held. */
@ApplicationScoped
public class BoundedBody {
    private final int limit;

    BoundedBody(IngestConfig config) {
        limit = Math.toIntExact(config.limits().body().asLongValue());
    }

    /** @throws ProblemException if the body is longer than the limit */
    public byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new ProblemException(Problem.tooLarge("the body is longer than " + limit + " bytes"));
        }
        return bytes;
    }
}
