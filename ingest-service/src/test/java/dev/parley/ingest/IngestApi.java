package dev.parley.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The service as its clients see it. */
public final class IngestApi {
    public static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    public IngestApi(URI address) {
        this.address = address.toString().replaceAll("/$", "");
    }

    /** An address that no other article has. */
    public static String newUrl() {
        return "https://gazette.example/" + UUID.randomUUID();
    }

    /** An article in JSON, from names and values. */
    public static String json(String... fields) {
        var article = MAPPER.createObjectNode();
        for (int i = 0; i < fields.length; i += 2) {
            article.put(fields[i], fields[i + 1]);
        }
        return article.toString();
    }

    public record Answer(int status, HttpResponse<String> response) {
        public JsonNode body() {
            return parse(response.body());
        }

        public String id() {
            return body().get("id").asText();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }

    public Answer post(String json) {
        return post("/v1/articles", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public Answer post(String path, String contentType, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    public List<JsonNode> batch(String... lines) {
        return batch(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    public List<JsonNode> batch(byte[] lines) {
        Answer answer = post("/v1/articles/batch", "application/x-ndjson", lines);
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + ": " + answer.response().body());
        }
        return Arrays.stream(answer.response().body().split("\n"))
                .filter(line -> !line.isBlank())
                .map(IngestApi::parse)
                .toList();
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer article(String id) {
        return get("/v1/articles/" + id);
    }

    public String stage(String id) {
        return article(id).body().at("/pipeline/stage").asText();
    }

    /** The value of a metric, by its name and tags as Prometheus writes them. */
    public double metric(String name) {
        return get("/q/metrics")
                .response()
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1).split(" ", 2)[0])
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no metric " + name));
    }

    public Answer withdraw(String id, String query) {
        return send(request("/v1/articles/" + id + query).DELETE());
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }
}
