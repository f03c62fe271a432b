package dev.parley.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
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
        FileAnswer answer = offer(article);
        if (!answer.isSuccess()) {
            throw new RefusedException(article.name() + " was refused: " + answer.body());
        }
        JsonNode body = answer.body();
        return new Receipt(body.get("id").asText(), body.get("version").asInt());
    }

    /** Sends one article and gives what the intake says to it, be it a refusal. */
    public FileAnswer offer(Submission article) throws IOException, InterruptedException {
        return answer(http.post("/v1/articles", article.about(), article.contentType(), article.body()));
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

    /**
     * What the intake answered to a file.
     *
     * @param retryAfterSeconds 0 if the intake did not say
     */
    public record FileAnswer(int status, JsonNode body, long retryAfterSeconds) {
        public boolean isSuccess() {
            return status / 100 == 2;
        }

        /** Whether the same may be taken later. */
        public boolean isBusy() {
            return status == 429 || status == 503;
        }
    }

    /** Sends a file that is one article. */
    public FileAnswer sendArticle(Path file, String contentType) throws IOException, InterruptedException {
        return answer(http.postFile("/v1/articles", Map.of(), contentType, file));
    }

    /** Sends a file of many articles, as an import. */
    public FileAnswer sendImport(Path file) throws IOException, InterruptedException {
        Map<String, String> name = Map.of("name", file.getFileName().toString());
        return answer(http.postFile("/v1/imports", name, "application/octet-stream", file));
    }

    private static FileAnswer answer(Http.Answer answer) {
        return new FileAnswer(answer.status(), answer.body(), answer.retryAfterSeconds());
    }

    /** How far an import is. */
    public JsonNode importJob(String id) throws IOException, InterruptedException {
        return http.get("/v1/imports/" + id, Map.of()).body();
    }

    /** What an import could not take in, of the records after the given one. */
    public JsonNode importFailures(String id, long after) throws IOException, InterruptedException {
        return http.get("/v1/imports/" + id + "/failures", Map.of("after", Long.toString(after), "limit", "1000"))
                .body();
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
