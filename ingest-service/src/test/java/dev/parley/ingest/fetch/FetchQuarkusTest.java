package dev.parley.ingest.fetch;

import static dev.parley.ingest.IngestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.IngestApi;
import dev.parley.ingest.WebSite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
@TestProfile(LoopbackIsAllowed.class)
class FetchQuarkusTest {

    @TestHTTPResource("/")
    URI address;

    private final WebSite site = new WebSite();
    private IngestApi api;

    @BeforeEach
    void connect() {
        api = new IngestApi(address);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private IngestApi.Answer fetch(String json) {
        return api.post("/v1/fetches", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private IngestApi.Answer fetch(URI page) {
        return fetch(json("url", page.toString()));
    }

    @Test
    void takesInTheArticleOfAPage() {
        // Given
        site.document(
                "/talks",
                "text/html; charset=utf-8",
                WebSite.article("Harbour union ready to talk", UUID.randomUUID() + " is the number of the offer."));

        // When
        var answer = fetch(json("url", site.address("/talks").toString(), "id", "desk-1", "outlet", "The Gazette"));

        // Then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().get("reference").asText()).isEqualTo("desk-1");
        assertThat(answer.header("Location")).endsWith("/v1/articles/" + answer.id());
        JsonNode article = api.article(answer.id()).body();
        assertThat(article.get("title").asText()).isEqualTo("Harbour union ready to talk");
        assertThat(article.get("url").asText()).isEqualTo(site.address("/talks").toString());
        assertThat(article.get("outlet").asText()).isEqualTo("The Gazette");
    }

    @Test
    void asksTheSiteWhetherThePageChangedAndAnswersADuplicateIfNot() {
        // Given
        String page = WebSite.article("Talks", UUID.randomUUID() + " is the number of the offer.");
        site.page("/talks", request -> {
            boolean same = "\"v1\"".equals(request.getHeader("If-None-Match"));
            request.response()
                    .setStatusCode(same ? 304 : 200)
                    .putHeader("Content-Type", "text/html")
                    .putHeader("ETag", "\"v1\"")
                    .end(same ? "" : page);
        });
        var first = fetch(site.address("/talks"));

        // When
        var second = fetch(site.address("/talks"));

        // Then
        assertThat(first.status()).isEqualTo(202);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body().get("duplicate").asBoolean()).isTrue();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(site.visits("/talks").get(1).headers()).containsEntry("if-none-match", "\"v1\"");
    }

    @Test
    void makesANewVersionOfAPageThatChanged() {
        // Given
        site.document("/talks", "text/html", WebSite.article("Talks", UUID.randomUUID() + " is the first offer."));
        var first = fetch(site.address("/talks"));
        site.document("/talks", "text/html", WebSite.article("Talks", UUID.randomUUID() + " is the second offer."));

        // When
        var second = fetch(site.address("/talks"));

        // Then
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.body().get("version").asInt()).isEqualTo(2);
    }

    @Test
    void doesNotBelieveAPageThatItBelongsToAnotherSite() {
        // Given
        String page = WebSite.article("Talks", UUID.randomUUID() + " is the number of the offer.")
                .replace("<head>", "<head><link rel='canonical' href='https://gazette.example/victim'>");
        site.document("/talks", "text/html", page);

        // When
        var answer = fetch(site.address("/talks"));

        // Then
        assertThat(api.article(answer.id()).body().get("url").asText())
                .isEqualTo(site.address("/talks").toString());
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("http://169.254.169.254/latest/meta-data/", 400, "refused-address", "url"),
                Arguments.of("http://10.1.2.3/", 400, "refused-address", "url"),
                Arguments.of("http://[::1]:8081/q/health", 400, "refused-address", "url"),
                Arguments.of("file:///etc/hosts", 400, "invalid-field", "url"),
                Arguments.of("/to-metadata", 400, "refused-address", "url"),
                Arguments.of("/private", 403, "disallowed-by-robots", "url"),
                Arguments.of("/missing", 502, "fetch-failed", "url"),
                Arguments.of("/picture", 502, "fetch-failed", "url"),
                Arguments.of("/large", 502, "fetched-too-large", "url"),
                Arguments.of("/slow", 504, "fetch-timeout", "url"),
                Arguments.of("/empty", 400, "invalid-field", "html"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void answersWhyAPageWasNotTaken(String target, int status, String type, String field) {
        // Given
        site.document("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n")
                .page("/to-metadata", request -> request.response()
                        .setStatusCode(301)
                        .putHeader("Location", "http://169.254.169.254/latest")
                        .end())
                .document("/picture", "image/png", "x")
                .document("/large", "text/html", "x".repeat(300_000))
                .document("/empty", "text/html", "<p></p>")
                .page("/slow", request -> request.response().setChunked(true).write("<p>"));

        // When
        var answer =
                fetch(json("url", target.startsWith("/") ? site.address(target).toString() : target));

        // Then
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body().get("type").asText()).isEqualTo("https://parley.dev/problems/" + type);
        assertThat(answer.body().get("field").asText()).isEqualTo(field);
    }

    @Test
    void saysWhatIsWrongWithTheRequest() {
        // When
        var noAddress = fetch("{}");
        var text = fetch(json("url", "https://gazette.example/a", "text", "Talk."));
        var noJson = fetch("{\"url\": ");

        // Then
        assertThat(noAddress.status()).isEqualTo(400);
        assertThat(noAddress.body().get("field").asText()).isEqualTo("url");
        assertThat(text.body().get("field").asText()).isEqualTo("text");
        assertThat(noJson.body().get("detail").asText())
                .startsWith("is not JSON, line 1")
                .doesNotContain("Source", "REDACTED");
    }
}
