package dev.parley.ingest;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A web site on loopback that does as a test says. */
public final class WebSite implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Map<String, Consumer<HttpServerRequest>> pages = new ConcurrentHashMap<>();
    private final List<Visit> visits = new CopyOnWriteArrayList<>();

    public WebSite() {
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        page("/robots.txt", request -> request.response().setStatusCode(404).end());
    }

    /** A request that came, with its headers by lower-case names. */
    public record Visit(String path, Map<String, String> headers) {}

    private void answer(HttpServerRequest request) {
        Map<String, String> headers = new ConcurrentHashMap<>();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        visits.add(new Visit(request.path(), headers));
        pages.getOrDefault(
                        request.path(),
                        missing -> missing.response().setStatusCode(404).end())
                .accept(request);
    }

    /** Answers at the path in the given way from now on. */
    public WebSite page(String path, Consumer<HttpServerRequest> answer) {
        pages.put(path, answer);
        return this;
    }

    /** Gives this document at the path from now on. */
    public WebSite document(String path, String mediaType, String body) {
        return page(path, request -> request.response()
                .putHeader("Content-Type", mediaType)
                .end(body));
    }

    /** An article of a page, with the words given. */
    public static String article(String title, String words) {
        return "<html lang='en'><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>"
                + words
                + " Both sides said on Friday that the talks about the harbour would go on next week.</p><p>The union asked"
                + " for a written offer, and the port's owners said that they would send one by Tuesday.</p></article>"
                + "</body></html>";
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.actualPort() + path);
    }

    /** What the site runs on. */
    public Vertx vertx() {
        return vertx;
    }

    public int port() {
        return server.actualPort();
    }

    public List<Visit> visits(String path) {
        return visits.stream().filter(visit -> visit.path().equals(path)).toList();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
