package dev.parley.ingest.intake;

import static dev.parley.ingest.IngestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.IngestApi;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class RefusalsQuarkusTest {

    @TestHTTPResource("/")
    URI address;

    private IngestApi api;

    @BeforeEach
    void connect() {
        api = new IngestApi(address);
    }

    static Stream<Arguments> invalidFields() {
        return Stream.of(
                Arguments.of(json("title", "Only a title"), "text", "is missing, and so is html"),
                Arguments.of(json("text", "  \n "), "text", "must not be blank"),
                Arguments.of(json("html", "<p> </p>"), "html", "no article text"),
                Arguments.of(json("html", "<div>".repeat(400_000)), "html", "nested deeper"),
                Arguments.of(json("html", "<b>".repeat(5_000) + "<div>".repeat(5_000)), "html", "nested deeper"),
                Arguments.of(json("html", "<p>Talk.".repeat(40_000)), "html", "more than 30000 elements"),
                Arguments.of("{\"text\": 5}", "text", "must be a string"),
                Arguments.of("{\"text\": \"Talk.\", \"title\": [\"a\"]}", "title", "must be a string"),
                Arguments.of(json("text", "Talk.", "publishedAt", "yesterday"), "publishedAt", "2026-01-30"),
                Arguments.of(json("text", "Talk.", "publishedAt", "2026-01-30T10:00:00"), "publishedAt", "with offset"),
                Arguments.of(json("text", "Talk.", "publishedAt", "2026-02-30"), "publishedAt", "must be a date"),
                Arguments.of(json("text", "Talk.", "publishedAt", "0000-01-30"), "publishedAt", "years 1 to 9999"),
                Arguments.of(
                        json("text", "Talk.", "publishedAt", "+12026-01-30T10:00:00Z"), "publishedAt", "1 to 9999"),
                Arguments.of(json("text", "Talk.", "url", "gazette/page"), "url", "absolute http"),
                Arguments.of(json("text", "Talk.", "url", "ftp://gazette.example/a"), "url", "absolute http"),
                Arguments.of(json("text", "Talk.", "language", "English"), "language", "ISO 639-1"),
                Arguments.of(json("text", "Talk.", "title", "x".repeat(1001)), "title", "longer than 1000"),
                Arguments.of(
                        json("text", "Talk.", "url", "https://a.example/" + "x".repeat(2000)), "url", "longer than"),
                Arguments.of(json("text", "Talk.", "outlet", "x".repeat(301)), "outlet", "longer than 300"),
                Arguments.of(json("text", "x".repeat(2_000_001)), "text", "longer than 2000000"),
                Arguments.of(json("text", "Talk\0."), "text", "U+0000"),
                Arguments.of(json("text", "Talk.", "agency", "E\0A"), "agency", "U+0000"),
                Arguments.of("{\"text\": \"Talk \\ud83d.\"}", "text", "surrogate"));
    }

    @ParameterizedTest
    @MethodSource("invalidFields")
    void namesTheFieldThatIsWrong(String article, String field, String detail) {
        // When
        var answer = api.post(article);

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body().get("type").asText()).isEqualTo("https://parley.dev/problems/invalid-field");
        assertThat(answer.body().get("status").asInt()).isEqualTo(400);
        assertThat(answer.body().get("field").asText()).isEqualTo(field);
        assertThat(answer.body().get("detail").asText()).contains(detail);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void saysWhyABodyCannotBeRead(String contentType, byte[] body, String detail) {
        // When
        var answer = api.post("/v1/articles", contentType, body);

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("type").asText()).isEqualTo("https://parley.dev/problems/unreadable");
        assertThat(answer.body().get("detail").asText())
                .contains(detail)
                .doesNotContain("Source", "REDACTED", "Stream");
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("application/json", bytes("{\"text\": \"Talk.\""), "is not JSON, line 1"),
                Arguments.of("application/json", bytes("{\"text\": {\"a\": [1"), "is not JSON, line 1"),
                Arguments.of("application/json", bytes("{\"text\": \"Talk"), "is not JSON, line 1"),
                Arguments.of("application/json", bytes("{\"a\": " + "[".repeat(100_000)), "nesting depth"),
                Arguments.of("application/json", bytes("[1]"), "no JSON object"),
                Arguments.of("application/json", bytes(""), "no JSON object"),
                Arguments.of("application/json", bytes("{\"text\": \"Talk.\"} {}"), "follows"),
                Arguments.of("application/json", new byte[] {'{', '"', (byte) 0xc3, '"', '}'}, "not UTF-8"),
                Arguments.of("text/plain", new byte[] {(byte) 0xff, 'a'}, "not UTF-8"),
                Arguments.of("text/plain; charset=klingon", bytes("Talk."), "charset"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void refusesABodyOverTheLimitWithoutAnnouncedLength() {
        // Given
        byte[] large = new byte[30 * 1024 * 1024];

        // When
        var answer = api.send(api.request("/v1/articles")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

        // Then
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body().get("type").asText()).isEqualTo("https://parley.dev/problems/too-large");
        assertThat(answer.body().get("detail").asText()).contains("10485760");
    }

    @Test
    void answersProblemsForUnknownPathsMethodsAndMediaTypes() {
        // When
        var path = api.get("/v1/nothing");
        var method = api.send(api.request("/v1/articles").PUT(BodyPublishers.ofString("{}")));
        var mediaType = api.post("/v1/articles", "image/png", new byte[] {1});

        // Then
        assertThat(path.status()).isEqualTo(404);
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("POST");
        assertThat(mediaType.status()).isEqualTo(415);
        assertThat(mediaType.body().get("type").asText())
                .isEqualTo("https://parley.dev/problems/unsupported-media-type");
        assertThat(Stream.of(path, method, mediaType))
                .allSatisfy(answer -> assertThat(answer.header("Content-Type")).startsWith("application/problem+json"))
                .allSatisfy(answer ->
                        assertThat(answer.body().get("status").asInt()).isEqualTo(answer.status()));
    }

    static Stream<Arguments> unreadableRequests() {
        return Stream.of(
                Arguments.of("POST /v1/articles", "Content-Type: talk", 415),
                Arguments.of("POST /v1/articles", "Content-Type: application/json\r\nContent-Encoding: gzip", 415),
                Arguments.of("GET /v1/feeds/%00", "Accept: */*", 404),
                Arguments.of("DELETE /v1/imports/%00", "Accept: */*", 404));
    }

    @ParameterizedTest
    @MethodSource("unreadableRequests")
    void answersProblemsForRequestsThatMeanNothing(String line, String headers, int status) throws IOException {
        // When
        String answer;
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(bytes(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
                            + "\r\nContent-Length: 0\r\n\r\n"));
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        // Then
        assertThat(answer).startsWith("HTTP/1.1 " + status).containsIgnoringCase("application/problem+json");
        assertThat(answer).contains("\"status\":" + status).contains("\"detail\":");
    }

    static Stream<Arguments> parameters() {
        return Stream.of(
                Arguments.of("/v1/feeds?limit=some", "limit"),
                Arguments.of("/v1/feeds?after=%00", "after"),
                Arguments.of("/v1/imports?limit=all", "limit"),
                Arguments.of("/v1/imports/i-1/failures?after=last", "after"),
                Arguments.of("/v1/sources?curated=maybe", "curated"),
                Arguments.of("/v1/sources?after=%00", "after"));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void namesTheParameterThatIsWrong(String path, String parameter) {
        // When
        var answer = api.get(path);

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("type").asText()).isEqualTo("https://parley.dev/problems/invalid-field");
        assertThat(answer.body().get("field").asText()).isEqualTo(parameter);
    }
}
