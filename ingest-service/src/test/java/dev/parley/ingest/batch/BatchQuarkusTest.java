package dev.parley.ingest.batch;

import static dev.parley.ingest.IngestApi.json;
import static dev.parley.ingest.IngestApi.newUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.IngestApi;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class BatchQuarkusTest {

    @TestHTTPResource("/")
    URI address;

    private IngestApi api;

    @BeforeEach
    void connect() {
        api = new IngestApi(address);
    }

    @Test
    void answersEachLineInOrderAndPassesOverBadOnes() throws IOException {
        // Given
        String url = newUrl();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes(line(json("id", "a", "url", url, "text", "The union will talk.")));
        lines.writeBytes(line("this is no JSON"));
        lines.writeBytes(line(json("id", "c", "url", newUrl())));
        lines.writeBytes(line(json("id", "d", "text", "Talk.", "publishedAt", "30.1.2026")));
        lines.writeBytes(new byte[] {'{', '"', 't', '"', ':', '"', (byte) 0xff, '"', '}', '\n'});
        lines.writeBytes(line(""));
        lines.writeBytes(line(json("id", "g", "text", "x".repeat(2_100_000))));
        lines.writeBytes(line(json("id", "h", "url", url, "text", "The union will talk.") + "\r"));
        lines.writeBytes(
                json("id", "i", "url", url, "text", "The union will not talk.").getBytes(StandardCharsets.UTF_8));

        // When
        List<JsonNode> results = api.batch(lines.toByteArray());

        // Then
        assertThat(results).extracting(result -> result.get("line").asInt()).containsExactly(1, 2, 3, 4, 5, 7, 8, 9);
        assertThat(results)
                .extracting(result -> result.get("status").asText())
                .containsExactly(
                        "accepted",
                        "rejected",
                        "rejected",
                        "rejected",
                        "rejected",
                        "rejected",
                        "duplicate",
                        "accepted");
        assertThat(results)
                .extracting(result -> result.path("reference").asText())
                .containsExactly("a", "", "c", "d", "", "", "h", "i");
        assertThat(results.get(0).get("version").asInt()).isEqualTo(1);
        assertThat(results.get(7).get("version").asInt()).isEqualTo(2);
        assertThat(results.get(6).get("id")).isEqualTo(results.get(0).get("id"));
        assertThat(results.get(1).at("/problem/detail").asText()).contains("not JSON");
        assertThat(results.get(2).at("/problem/field").asText()).isEqualTo("text");
        assertThat(results.get(3).at("/problem/field").asText()).isEqualTo("publishedAt");
        assertThat(results.get(4).at("/problem/detail").asText()).contains("not UTF-8");
        assertThat(results.get(5).at("/problem/status").asInt()).isEqualTo(413);
        assertThat(results.get(5).at("/problem/detail").asText()).contains("2097152");
    }

    private static byte[] line(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void answersALineBeforeTheNextIsSent() throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            // Given
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out.write(("POST /v1/articles/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));

            // When
            send(out, json("id", "first", "text", "One."));
            String first = readTo(in, "\"reference\":\"first\"");
            send(out, json("id", "second", "text", "Two."));
            String second = readTo(in, "\"reference\":\"second\"");
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();

            // Then
            assertThat(first).contains("\"line\":1");
            assertThat(second).contains("\"line\":2");
        }
    }

    private static void send(OutputStream out, String json) throws IOException {
        byte[] line = line(json);
        out.write((Integer.toHexString(line.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(line);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String readTo(BufferedReader in, String expected) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.contains(expected)) {
                return line;
            }
        }
        throw new AssertionError("the answer ended without " + expected);
    }

    @Test
    void storesEachArticleOnceWhenBatchesOverlap() {
        // Given
        String prefix = newUrl();
        String[] lines = IntStream.range(0, 1000)
                .mapToObj(i -> json("url", prefix + "/" + i, "text", "Report " + i))
                .toArray(String[]::new);
        String[] backwards =
                IntStream.range(0, 1000).mapToObj(i -> lines[999 - i]).toArray(String[]::new);

        // When
        List<JsonNode> results = Stream.of(lines, backwards, lines, backwards)
                .parallel()
                .flatMap(batch -> api.batch(batch).stream())
                .toList();

        // Then
        assertThat(results)
                .filteredOn(result -> result.get("status").asText().equals("accepted"))
                .hasSize(1000);
        assertThat(results)
                .filteredOn(result -> result.get("status").asText().equals("duplicate"))
                .hasSize(3000);
        assertThat(results)
                .allSatisfy(result -> assertThat(result.get("version").asInt()).isEqualTo(1));
    }

    @Test
    void takesAllVersionsOfOneArticleInTheOrderOfTheLines() {
        // Given
        String url = newUrl();
        String[] lines = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> json("url", url, "text", "Version " + i))
                .toArray(String[]::new);

        // When
        List<JsonNode> results = api.batch(lines);

        // Then
        assertThat(results)
                .extracting(result -> result.get("version").asInt())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void tellsRepeatedLinesFromNewVersions() {
        // Given
        String url = newUrl();
        String first = json("url", url, "text", "The union will talk.");
        String second = json("url", url, "text", "The union will not talk.");
        String titled = json("url", url, "text", "The union will not talk.", "title", "No talks");

        // When
        List<JsonNode> results = api.batch(first, first, second, titled, titled, second, first);

        // Then
        assertThat(results)
                .extracting(result -> result.get("status").asText(), result -> result.get("version")
                        .asInt())
                .containsExactly(
                        tuple("accepted", 1),
                        tuple("duplicate", 1),
                        tuple("accepted", 2),
                        tuple("accepted", 3),
                        tuple("duplicate", 3),
                        tuple("duplicate", 3),
                        tuple("accepted", 4));
    }

    @Test
    void keepsWhatCameBeforeTheBodyBrokeOff() throws IOException {
        // Given
        String url = newUrl();
        String probe = json("url", url, "text", "The union will talk.");

        // When
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /v1/articles/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                            + "Content-Length: 1000000\r\n\r\n" + probe + "\n{\"text\": \"cut o")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(api.post(probe).status()).isEqualTo(200));
    }
}
