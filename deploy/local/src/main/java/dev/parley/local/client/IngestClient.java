package dev.parley.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.function.Supplier;

/** The intake's API, as far as the local commands use it. */
public final class IngestClient {
    private final Http http;

    public IngestClient(String address) {
        http = new Http(address);
    }

    /** Under which id and version the intake has an article. */
    public record Receipt(String id, int version) {}

    /**
     * Sends one article.
     *
     * @throws RefusedException if the intake does not take it
     */
    public Receipt send(Submission article) throws IOException, InterruptedException {
        Http.Answer answer = http.post("/v1/articles", article.about(), article.contentType(), article.body());
        if (!answer.isSuccess()) {
            throw new RefusedException(article.name() + " was refused: " + answer.body());
        }
        JsonNode body = answer.body();
        return new Receipt(body.get("id").asText(), body.get("version").asInt());
    }

    /** Sends many, one JSON object a line, and gives the results as they come, one a line. */
    public InputStream sendBatch(Supplier<InputStream> lines) throws IOException, InterruptedException {
        return http.stream("/v1/articles/batch", "application/x-ndjson", BodyPublishers.ofInputStream(lines));
    }

    /** Where the article is in the pipeline, such as {@code sent} or {@code extracted}. */
    public String stage(String id) throws IOException, InterruptedException {
        return http.get("/v1/articles/" + id, Map.of())
                .body()
                .at("/pipeline/stage")
                .asText();
    }

    /** What the article shares with the copies of its text. */
    public String origin(String id) throws IOException, InterruptedException {
        return http.get("/v1/articles/" + id, Map.of()).body().get("originId").asText();
    }

    /** Bytes of the service's heap that are in use. */
    public long heap() throws IOException, InterruptedException {
        return (long) http.text("/q/metrics")
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes")
                        && line.contains("heap\"")
                        && !line.contains("nonheap"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
