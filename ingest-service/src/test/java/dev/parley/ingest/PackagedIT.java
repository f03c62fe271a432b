package dev.parley.ingest;

import static dev.parley.ingest.IngestApi.json;
import static dev.parley.ingest.IngestApi.newUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.contracts.ArticleAccepted;
import dev.parley.contracts.EventJson;
import dev.parley.embedded.junit.EmbeddedStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The application as it is shipped. */
@QuarkusIntegrationTest
@WithTestResource(EmbeddedStack.class)
class PackagedIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource("/")
    URI address;

    private IngestApi api;

    @BeforeEach
    void connect() {
        api = new IngestApi(address);
    }

    @Test
    void aPageIsCleanedStoredAndSentOn() {
        // Given
        String url = newUrl();
        String page = """
                <html lang="en"><head><title>Union ready to talk | The Gazette</title><link rel="canonical" href="%s">
                <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Union ready to talk",
                "datePublished": "2026-01-30T10:05:00+01:00"}</script></head><body><nav><a href="/">Home</a></nav><article>
                <p>The harbour union will return to the table on Friday, its leader said after a night of talks.</p>
                <p>The port's owner called the offer a step that it had waited for since the autumn.</p>
                </article></body></html>""".formatted(url);

        // When
        var answer = api.post("/v1/articles", "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        JsonNode article = api.article(answer.id()).body();
        assertThat(article.get("title").asText()).isEqualTo("Union ready to talk");
        assertThat(article.get("publishedAt").asText()).startsWith("2026-01-30");
        await().atMost(PATIENCE).until(() -> ArticleEvents.of(answer.id()).size() == 1);
        ArticleAccepted sent = EventJson.read(
                ArticleAccepted.class, ArticleEvents.of(answer.id()).get(0).value());
        assertThat(sent.text()).contains("harbour union").doesNotContain("Home");
    }

    @Test
    void everyOtherShapeIsTakenIn() {
        // When
        String again = newUrl();
        List<JsonNode> lines = api.batch(
                json("url", again, "text", "The union will talk."),
                json("url", again, "text", "The union will not talk."),
                json("url", "no address", "text", "The union will talk."));
        var text =
                api.post("/v1/articles?url=" + newUrl(), "text/plain", bytes("The union may talk, its leader said."));
        var item = api.post("/v1/articles", "application/ninjs+json", bytes("""
                {"uri": "%s", "type": "text", "headline": "Talks", "body_text": "The union will talk, it said."}
                """.formatted(newUrl())));
        var job = api.post(
                "/v1/imports?name=lines.ndjson",
                "application/octet-stream",
                bytes(json("url", newUrl(), "text", "The union is ready.")));

        // Then
        assertThat(lines)
                .extracting(line -> line.get("status").asText())
                .containsExactly("accepted", "accepted", "rejected");
        assertThat(text.status()).as(text.response().body()).isEqualTo(202);
        assertThat(item.status()).as(item.response().body()).isEqualTo(202);
        assertThat(job.status()).as(job.response().body()).isEqualTo(202);
        String first = lines.get(0).get("id").asText();
        assertThat(api.get("/v1/articles/" + first + "/versions").status()).isEqualTo(200);
        assertThat(api.withdraw(first, "").status()).isEqualTo(202);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        api.get("/v1/imports/" + job.id()).body().get("state").asText())
                .isEqualTo("done"));
        for (String listing : List.of("/v1/sources", "/v1/feeds", "/v1/imports", "/q/openapi")) {
            assertThat(api.get(listing).status()).as(listing).isEqualTo(200);
        }
    }

    @Test
    void addressesOfThisMachineAreRefusedByName() {
        for (String path : List.of("/v1/fetches", "/v1/feeds")) {
            // When
            var answer = api.post(path, "application/json", bytes(json("url", "http://127.0.0.1:1/feed.xml")));

            // Then
            assertThat(answer.status()).as(answer.response().body()).isBetween(400, 499);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.body().toString()).contains("url");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
