package dev.parley.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON over HTTP with one of the services. */
final class Http {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration UPLOAD = Duration.ofHours(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;

    Http(String address) {
        this.address = address;
    }

    /**
     * An answer.
     *
     * @param body null where that is empty
     * @param retryAfterSeconds 0 if the service did not say
     */
    record Answer(int status, JsonNode body, long retryAfterSeconds) {
        boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    Answer get(String path, Map<String, String> query) throws IOException, InterruptedException {
        return send(request(path, query).GET());
    }

    Answer post(String path, Map<String, String> query, String contentType, String body)
            throws IOException, InterruptedException {
        return send(request(path, query).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    /** Posts a file, however long that takes. */
    Answer postFile(String path, Map<String, String> query, String contentType, Path file)
            throws IOException, InterruptedException {
        return send(request(path, query)
                .timeout(UPLOAD)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofFile(file)));
    }

    /** Posts a body that is streamed and gives the answer as it comes, without a time limit. */
    InputStream stream(String path, String contentType, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", contentType)
                .POST(body)
                .build();
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(path + " answered " + response.statusCode() + ": "
                    + new String(response.body().readAllBytes(), StandardCharsets.UTF_8));
        }
        return response.body();
    }

    String text(String path) throws IOException, InterruptedException {
        return client.send(request(path, Map.of()).GET().build(), BodyHandlers.ofString())
                .body();
    }

    private HttpRequest.Builder request(String path, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(address + path + (parameters.isEmpty() ? "" : "?" + parameters)))
                .timeout(TIMEOUT);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
        long retryAfter = response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(Long::parseLong)
                .orElse(0L);
        JsonNode body = response.body().length == 0 ? null : MAPPER.readTree(response.body());
        return new Answer(response.statusCode(), body, retryAfter);
    }
}
