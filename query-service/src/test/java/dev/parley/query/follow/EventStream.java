package dev.parley.query.follow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client of server-sent events, as a browser is one: it keeps the ids, and comments are no events. */
public final class EventStream implements AutoCloseable {
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final List<String> kinds = new CopyOnWriteArrayList<>();
    private final List<String> data = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final InputStream body;
    private volatile boolean ended;
    private final int status;
    private final HttpHeaders headers;

    private EventStream(HttpResponse<InputStream> response) {
        this.body = response.body();
        this.status = response.statusCode();
        this.headers = response.headers();
        Thread reading = new Thread(this::read, "event-stream");
        reading.setDaemon(true);
        reading.start();
    }

    static EventStream open(String uri, String lastSeen) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri))
                .header("Accept", "text/event-stream")
                .header("Accept-Encoding", "gzip");
        if (lastSeen != null) {
            request.header("Last-Event-ID", lastSeen);
        }
        return new EventStream(
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line, "id:", ids);
                take(line, "event:", kinds);
                take(line, "data:", data);
                take(line, ":", comments);
            }
        } catch (IOException e) {
            if (!"closed".equals(e.getMessage())) {
                throw new UncheckedIOException(e);
            }
        } finally {
            ended = true;
        }
    }

    private static void take(String line, String field, List<String> into) {
        if (line.startsWith(field)) {
            into.add(line.substring(field.length()).strip());
        }
    }

    int status() {
        return status;
    }

    HttpHeaders headers() {
        return headers;
    }

    /** Whether the server has nothing more to say. */
    boolean ended() {
        return ended;
    }

    List<String> ids() {
        return ids;
    }

    List<String> kinds() {
        return kinds;
    }

    List<String> data() {
        return data;
    }

    List<String> comments() {
        return comments;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
