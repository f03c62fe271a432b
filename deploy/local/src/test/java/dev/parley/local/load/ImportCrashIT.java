package dev.parley.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.local.client.IngestClient;
import dev.parley.local.measure.SampleArticles;
import dev.parley.local.stack.FreePorts;
import dev.parley.local.stack.Service;
import dev.parley.local.stack.Stack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The packaged suite takes in files, also when the intake is killed outright in the middle of one. */
class ImportCrashIT {
    private static final int ARTICLES = 6000;

    /** Short, since the workers read along on the same machine, and what may be lost or doubled goes by the articles. */
    private static final int LENGTH = 600;

    private static final int BAD = 3;
    private static final int PORT = FreePorts.three();

    @TempDir
    static Path data;

    @TempDir
    static Path files;

    private static Stack stack;

    @BeforeAll
    static void start() throws InterruptedException {
        stack = new Stack(step -> {});
        stack.start(Path.of("../.."), data, PORT);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void anImportGoesOnAfterItsProcessWasKilledWithoutLossOrDoubles() throws Exception {
        // Given
        SampleArticles samples = new SampleArticles("import-killed", 7);
        Path file = files.resolve("killed.ndjson");
        Files.writeString(
                file,
                IntStream.range(0, ARTICLES)
                                .mapToObj(number -> samples.next(number, LENGTH))
                                .collect(Collectors.joining("\n"))
                        + "\n{}".repeat(BAD));
        IngestClient ingest = new IngestClient(stack.service(Service.INGEST).address());
        String id = ingest.sendImport(file).body().get("id").asText();

        // When
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> ingest.importJob(id).get("accepted").asInt() > 0);
        stack.service(Service.INGEST).kill();
        JsonNode killed = await().atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> ingest.importJob(id), job -> job != null);

        // Then
        assertThat(killed.get("state").asText()).isEqualTo("running");
        assertThat(killed.get("accepted").asInt()).isLessThan(ARTICLES);
        await().atMost(Duration.ofMinutes(4))
                .until(() -> !ingest.importJob(id).get("state").asText().equals("running"));
        JsonNode job = ingest.importJob(id);
        assertThat(job.get("state").asText()).isEqualTo("done");
        assertThat(job.get("records").asInt()).isEqualTo(ARTICLES + BAD);
        assertThat(job.get("accepted").asInt()).isEqualTo(ARTICLES);
        assertThat(job.get("duplicates").asInt()).isZero();
        assertThat(job.get("rejected").asInt()).isEqualTo(BAD);
        assertThat(job.get("failures")).hasSize(BAD);
    }

    @Test
    void theLoadCommandSendsEveryShapeAndTellsWhatWasRefused() throws IOException {
        // Given
        Path folder = Files.createDirectories(files.resolve("folder/inner"));
        String page = "<html><body><article><h1>Talks</h1><p>The harbour union said on Friday that it would talk to the"
                + " owners again next week, if they put their offer in writing.</p></article></body></html>";
        Files.writeString(folder.resolve("a.txt"), "The union will talk, its leader said on Monday.");
        Files.writeString(folder.resolve("b.html"), page);
        Files.writeString(folder.resolve("c.json"), "{\"text\": \"The owners refused, a spokesman said.\"}");
        Files.writeString(
                folder.resolve("d.ninjs"), "{\"uri\": \"urn:load:1\", \"body_text\": \"The port reopens, it said.\"}");
        Files.writeString(folder.resolve("e.ndjson"), "{\"text\": \"A first report.\"}\n{\"text\": 5}\n");
        Files.write(folder.resolve("f.warc"), warc("http://gazette.example/load", page.replace("Friday", "Sunday")));
        Files.writeString(folder.resolve("g.rss"), """
                <rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><guid>1</guid>
                <link>http://no-such-host.invalid/1</link><content:encoded>&lt;p>The crane drivers join the strike, the
                union said.&lt;/p></content:encoded></item></channel></rss>
                """);
        Files.writeString(folder.resolve("h.json"), "{\"title\": \"No text\"}");
        Files.writeString(folder.resolve("notes.md"), "not for loading");

        // When
        Outcome first = load(files.resolve("folder"));
        Files.delete(folder.resolve("h.json"));
        Files.delete(folder.resolve("e.ndjson"));
        Outcome second = load(files.resolve("folder"));

        // Then
        assertThat(first.printed())
                .contains("7 accepted", "2 failed", "e.ndjson:2: text must be a string", "h.json: text");
        assertThat(first.code()).isEqualTo(1);
        assertThat(second.printed()).contains("0 accepted, 6 duplicates, 0 failed");
        assertThat(second.code()).isZero();
        assertThat(load(files.resolve("nothing")).code()).isEqualTo(2);
    }

    private record Outcome(int code, String printed) {}

    private static Outcome load(Path path) {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            int code = new CommandLine(new LoadCommand()).execute("--port", Integer.toString(PORT), path.toString());
            return new Outcome(code, printed.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }

    private static byte[] warc(String url, String html) {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + body.length
                + "\r\n\r\n" + html;
        return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:7d8d9ac0-55c4-4a51-9a4b-2c1d1a4f3a01>\r\n"
                        + "WARC-Date: 2026-01-30T10:00:00Z\r\nWARC-Target-URI: " + url
                        + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                        + http.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
