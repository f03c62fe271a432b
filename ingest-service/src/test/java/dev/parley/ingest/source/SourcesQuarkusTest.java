package dev.parley.ingest.source;

import static dev.parley.ingest.IngestApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.IngestApi;
import dev.parley.ingest.IngestConfig;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class SourcesQuarkusTest {

    @TestHTTPResource("/")
    URI address;

    @Inject
    Vertx vertx;

    @Inject
    ManagedExecutor executor;

    @Inject
    Sources sources;

    private final String domain = UUID.randomUUID() + ".example";
    private IngestApi api;

    @BeforeEach
    void connect() {
        api = new IngestApi(address);
    }

    private IngestApi.Answer put(String domain, String json) {
        return api.send(api.request("/v1/sources/" + domain)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    private JsonNode article(String... more) {
        List<String> fields = new ArrayList<>(
                List.of("url", "https://www." + domain + "/" + UUID.randomUUID(), "text", "The union will talk."));
        fields.addAll(List.of(more));
        return api.article(api.post(json(fields.toArray(String[]::new))).id()).body();
    }

    @Test
    void addsAnUnknownOutletByItself() {
        // When
        article("outlet", "The Gazette");
        article("outlet", "Another name");

        // Then
        JsonNode source = api.get("/v1/sources/" + domain).body();
        assertThat(source.get("domain").asText()).isEqualTo(domain);
        assertThat(source.get("name").asText()).isEqualTo("The Gazette");
        assertThat(source.get("curated").asBoolean()).isFalse();
    }

    @Test
    void givesArticlesWhatIsWrittenDownOfTheirOutlet() {
        // Given
        article("outlet", "HP online");

        // When
        var put =
                put(domain, "{\"name\": \"Harbour Post\", \"publisherGroup\": \"Example Press\", \"country\": \"mt\"}");

        // Then
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.body().get("country").asText()).isEqualTo("MT");
        assertThat(put.body().get("curated").asBoolean()).isTrue();
        JsonNode filled = article();
        assertThat(filled.get("outlet").asText()).isEqualTo("Harbour Post");
        assertThat(filled.get("publisherGroup").asText()).isEqualTo("Example Press");
        JsonNode told = article("outlet", "HP Weekend", "publisherGroup", "Weekend Press");
        assertThat(told.get("outlet").asText()).isEqualTo("HP Weekend");
        assertThat(told.get("publisherGroup").asText()).isEqualTo("Weekend Press");
    }

    @Test
    void believesTheRegistryBeforeThePage() {
        // Given
        put(domain, "{\"name\": \"Harbour Post\"}");
        String page = "<html><head><meta property='og:site_name' content='HP online'></head><body><article><p>"
                + "The crews of the island ferries return to work on Wednesday. ".repeat(5)
                + "</p></article></body></html>";

        // When
        String id =
                api.post(json("url", "https://" + domain + "/a", "html", page)).id();

        // Then
        assertThat(api.article(id).body().get("outlet").asText()).isEqualTo("Harbour Post");
    }

    @Test
    void forgetsAnOutlet() {
        // Given
        put(domain, "{}");

        // When
        var first = api.send(api.request("/v1/sources/" + domain).DELETE());
        var second = api.send(api.request("/v1/sources/" + domain).DELETE());

        // Then
        assertThat(first.status()).isEqualTo(204);
        assertThat(second.status()).isEqualTo(404);
        assertThat(second.body().get("type").asText()).isEqualTo("https://parley.dev/problems/unknown-source");
        assertThat(api.get("/v1/sources/" + domain).status()).isEqualTo(404);
    }

    @Test
    void listsOutletsPageByPage() {
        // Given
        IntStream.range(0, 201).forEach(i -> put("p%03d.%s".formatted(i, domain), "{}"));
        String before = "p";
        List<String> found = new ArrayList<>();

        // When
        for (String after = before; after != null; ) {
            JsonNode page = api.get("/v1/sources?curated=true&after=" + after).body();
            page.get("items").forEach(source -> found.add(source.get("domain").asText()));
            assertThat(page.get("items")).hasSizeLessThanOrEqualTo(200);
            after = page.path("next").asText(null);
        }

        // Then
        assertThat(found).isSorted().doesNotHaveDuplicates();
        assertThat(found).filteredOn(name -> name.endsWith(domain)).hasSize(201);
    }

    @Test
    void namesTheFieldThatCannotBeTaken() {
        assertThat(put(domain, "{\"country\": \"Malta\"}").body().get("field").asText())
                .isEqualTo("country");
        assertThat(put(domain, "{\"name\": \"" + "x".repeat(301) + "\"}")
                        .body()
                        .get("field")
                        .asText())
                .isEqualTo("name");
        assertThat(put("no%20domain", "{}").body().get("field").asText()).isEqualTo("domain");
        assertThat(put(domain, "{\"name\": {\"en\": \"The Gazette\"}}")
                        .body()
                        .get("field")
                        .asText())
                .isEqualTo("name");
        assertThat(put(domain, "{\"country\": 5}").body().get("detail").asText())
                .isEqualTo("must be a string");
        assertThat(put(domain, "[\"name\"]").body().get("detail").asText()).isEqualTo("is no JSON object");
        assertThat(put(domain, "{\"name\": ").body().get("type").asText())
                .isEqualTo("https://parley.dev/problems/unreadable");
    }

    @Test
    void takesOverAFileAndItsChanges(@TempDir Path folder) throws IOException {
        // Given
        Path file = folder.resolve("sources.csv");
        Files.writeString(file, "domain,name\n" + domain + ",Harbour Post\n");
        SourceFileWatch watch = new SourceFileWatch(vertx, executor, sources, config(file));

        // When
        watch.start();

        // Then
        await().until(() -> name().equals("Harbour Post"));

        // When
        Files.writeString(file, "domain,name\n" + domain + ",Harbour Weekly\n");

        // Then
        await().until(() -> name().equals("Harbour Weekly"));
        watch.stop(null);
    }

    private String name() {
        return api.get("/v1/sources/" + domain).body().path("name").asText();
    }

    private static IngestConfig.Sources config(Path file) {
        return new IngestConfig.Sources() {
            @Override
            public Optional<Path> file() {
                return Optional.of(file);
            }

            @Override
            public Duration interval() {
                return Duration.ofMillis(50);
            }
        };
    }
}
