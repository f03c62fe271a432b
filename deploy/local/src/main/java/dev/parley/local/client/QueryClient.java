package dev.parley.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The query service's API, as far as the local commands use it. */
public final class QueryClient {
    /** How often a page is asked for before a service counts as gone. */
    private static final int ATTEMPTS = 20;

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String PROJECTED = "parley_articles_projected_total";

    private final Http http;

    public QueryClient(String address) {
        http = new Http(address);
    }

    /** Whether this version of the article, or a later one, can be queried. */
    public boolean has(String id, int version) throws IOException, InterruptedException {
        Http.Answer answer = http.get("/v1/articles/" + id, Map.of());
        return answer.isSuccess() && answer.body().get("version").asInt() >= version;
    }

    /** How many articles the service has projected since it started. */
    public long projected() throws IOException, InterruptedException {
        return (long) http.text("/q/metrics")
                .lines()
                .filter(line -> line.startsWith(PROJECTED))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** All items of a listing. */
    public List<JsonNode> all(String path, Map<String, String> filters) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        each(path, filters, items::add);
        return items;
    }

    /** Hands on all items of a listing, page after page; no more than a page is held. */
    public void each(String path, Map<String, String> filters, Consumer<JsonNode> taker)
            throws IOException, InterruptedException {
        Map<String, String> query = new HashMap<>(filters);
        do {
            Http.Answer page = page(path, query);
            if (!page.isSuccess()) {
                throw new RefusedException(path + " answered " + page.status() + ": " + page.body());
            }
            page.body().get("items").forEach(taker);
            query.put("cursor", page.body().path("next").asText(null));
        } while (query.get("cursor") != null);
    }

    /** Asks again where the way to the service was cut off, since a page does no harm twice. */
    private Http.Answer page(String path, Map<String, String> query) throws IOException, InterruptedException {
        for (int attempt = 1; true; attempt++) {
            try {
                return http.get(path, query);
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(PAUSE.toMillis());
            }
        }
    }

    /** The first page of a listing. */
    public List<JsonNode> first(String path, Map<String, String> filters) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        http.get(path, filters).body().path("items").forEach(items::add);
        return items;
    }

    /** The id of the one entity that goes by the name in any spelling; null if there is none, or more than one. */
    public String entityId(String name) throws IOException, InterruptedException {
        List<JsonNode> found = first("/v1/entities", Map.of("name", name));
        return found.size() == 1 ? found.get(0).get("id").asText() : null;
    }
}
