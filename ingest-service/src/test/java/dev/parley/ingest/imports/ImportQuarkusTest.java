package dev.parley.ingest.imports;

import static dev.parley.ingest.IngestApi.json;
import static dev.parley.ingest.IngestApi.newUrl;
import static dev.parley.ingest.imports.ImportFiles.gzip;
import static dev.parley.ingest.imports.ImportFiles.lines;
import static dev.parley.ingest.imports.ImportFiles.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.EventLoop;
import dev.parley.ingest.IngestApi;
import dev.parley.ingest.WebSite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.netpreserve.jwarc.WarcCompression;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
@TestProfile(ImportsByHand.class)
class ImportQuarkusTest {

    @TestHTTPResource("/")
    URI address;

    @Inject
    Vertx vertx;

    @Inject
    ManagedExecutor executor;

    @Inject
    ImportLeases leases;

    @Inject
    ImportRun run;

    @Inject
    Uploads uploads;

    @Inject
    ImportConfig config;

    @Inject
    DataSource database;

    private IngestApi api;

    @BeforeEach
    void connect() {
        api = new IngestApi(address);
    }

    private void work() {
        assertThat(new ImportSchedule(vertx, executor, leases, run, uploads, config).workOnWhatWaits())
                .isPositive();
    }

    private ImportLease take() {
        return EventLoop.apart(vertx)
                .run(() -> leases.take(UUID.randomUUID().toString(), uploads.place()))
                .await()
                .indefinitely();
    }

    private String upload(byte[] file) {
        var answer = api.post("/v1/imports?name=file", "application/octet-stream", file);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        assertThat(answer.header("Location")).endsWith("/v1/imports/" + answer.id());
        return answer.id();
    }

    private JsonNode job(String id) {
        return api.get("/v1/imports/" + id).body();
    }

    private static void assertCounts(JsonNode job, String state, int accepted, int duplicates, int rejected) {
        assertThat(job.get("state").asText()).as(job.toString()).isEqualTo(state);
        assertThat(job.get("accepted").asInt()).isEqualTo(accepted);
        assertThat(job.get("duplicates").asInt()).isEqualTo(duplicates);
        assertThat(job.get("rejected").asInt()).isEqualTo(rejected);
    }

    @Test
    void takesInAnUploadedBatchAndTellsWhatFailed() throws IOException {
        // Given
        String good = lines(23);
        String first = good.lines().findFirst().orElseThrow();
        String file = String.join("\n", good, "", first, "{\"text\": 5}", "no JSON", json("id", "desk-9", "text", " "));

        // When
        String id = upload(utf8(file));
        JsonNode before = job(id);
        work();

        // Then
        assertThat(before.get("state").asText()).isEqualTo("waiting");
        assertThat(before.get("shape").asText()).isEqualTo("ndjson");
        JsonNode job = job(id);
        assertCounts(job, "done", 23, 1, 3);
        assertThat(job.get("records").asInt()).isEqualTo(28);
        assertThat(job.get("skipped").asInt()).isEqualTo(1);
        assertThat(job.get("recordsPerSecond").asDouble()).isPositive();
        assertThat(job.get("finishedAt").asText()).isNotBlank();
        assertThat(job.get("failures")).hasSize(3);
        assertThat(job.at("/failures/0/record").asInt()).isEqualTo(26);
        assertThat(job.at("/failures/0/problem/field").asText()).isEqualTo("text");
        assertThat(job.at("/failures/1/problem/detail").asText()).startsWith("is not JSON");
        assertThat(job.at("/failures/2/reference").asText()).isEqualTo("desk-9");
        assertThat(api.get("/v1/imports/" + id + "/failures?after=26&limit=1").body())
                .singleElement()
                .satisfies(failure -> assertThat(failure.get("record").asInt()).isEqualTo(27));
        assertThat(Files.exists(config.uploads().resolve(id))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = WarcCompression.class,
            names = {"NONE", "GZIP"})
    void takesInThePagesOfAnArchive(WarcCompression compression) throws IOException {
        // Given
        String site = newUrl();
        Archive archive = new Archive(compression)
                .page(site + "/1", WebSite.article("Talks", UUID.randomUUID() + " is the first offer."))
                .response(site + "/gone", 404, "text/html", utf8("<p>Gone</p>"))
                .response(site + "/picture", 200, "image/png", new byte[500])
                .page(site + "/empty", "<p></p>")
                .page(site + "/2", WebSite.article("Port", UUID.randomUUID() + " is the second offer."));
        Path file = config.folder().orElseThrow().resolve("CC-NEWS-" + compression);
        Files.write(file, archive.bytes());

        // When
        String id = api.post(
                        "/v1/imports",
                        "application/json",
                        utf8(json("path", file.getFileName().toString())))
                .id();
        work();

        // Then
        JsonNode job = job(id);
        assertThat(job.get("shape").asText()).isEqualTo("warc");
        assertCounts(job, "done", 2, 0, 1);
        assertThat(job.get("records").asInt()).isEqualTo(6);
        assertThat(job.get("skipped").asInt()).isEqualTo(3);
        assertThat(job.at("/failures/0/reference").asText()).isEqualTo(site + "/empty");
        assertThat(job.at("/failures/0/problem/detail").asText()).contains("no article text");
        String article =
                api.post(json("url", site + "/1", "text", "Another text.")).id();
        assertThat(api.article(article).body().get("version").asInt()).isEqualTo(2);
        assertThat(Files.exists(file)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("packings")
    void takesInAFeedsDocumentWithTheTextThatItHolds(boolean packed) throws IOException {
        // Given
        String words = UUID.randomUUID() + " is the number of the offer that the union had asked for all the week.";
        String feed = "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item><guid>1</guid>"
                + "<link>http://no-such-host.invalid/a</link><content:encoded>&lt;p>" + words
                + "&lt;/p></content:encoded>"
                + "</item><item><guid>2</guid><link>http://no-such-host.invalid/b</link></item></channel></rss>";

        // When
        String id = upload(packed ? gzip(utf8(feed)) : utf8(feed));
        work();

        // Then
        JsonNode job = job(id);
        assertThat(job.get("shape").asText()).isEqualTo("feed");
        assertCounts(job, "done", 1, 0, 1);
        assertThat(job.at("/failures/0/problem/type").asText()).endsWith("/fetch-failed");
    }

    @Test
    void keepsWhatABrokenArchiveHeldAndTellsWhereItBreaks() throws IOException {
        // Given
        byte[] whole = new Archive(WarcCompression.GZIP)
                .page(newUrl(), WebSite.article("Talks", UUID.randomUUID() + " is the first offer."))
                .page(newUrl(), WebSite.article("Port", UUID.randomUUID() + " is the second offer."))
                .bytes();

        // When
        String id = upload(Arrays.copyOf(whole, whole.length - 20));
        work();

        // Then
        JsonNode job = job(id);
        assertThat(job.get("state").asText()).isEqualTo("failed");
        assertThat(job.get("accepted").asInt()).isEqualTo(1);
        assertThat(job.at("/problem/detail").asText()).contains("broken after record");
    }

    @Test
    void keepsWhatABrokenPackedBatchHeld() throws IOException {
        // Given
        byte[] whole = gzip(utf8(lines(300)));

        // When
        String id = upload(Arrays.copyOf(whole, whole.length - 30));
        work();

        // Then
        JsonNode job = job(id);
        assertThat(job.get("state").asText()).isEqualTo("failed");
        assertThat(job.at("/problem/detail").asText()).contains("broken after line");
    }

    static Stream<Object> packings() {
        return Stream.of(false, true);
    }

    /** As when a process is killed between two chunks, or in one: what it had not committed did not happen. */
    @ParameterizedTest
    @MethodSource("packings")
    void goesOnWhereItStopped(boolean packed) throws IOException, SQLException {
        // Given
        byte[] file = utf8(lines(95));
        String id = upload(packed ? gzip(file) : file);
        AtomicInteger chunksLeft = new AtomicInteger(3);
        run.run(take(), EventLoop.apart(vertx), () -> chunksLeft.getAndDecrement() == 0);
        JsonNode stopped = job(id);

        // When
        update("update ingest.import_job set lease_until = now() - interval '1 second' where id = '" + id + "'");
        work();

        // Then
        assertCounts(stopped, "running", 30, 0, 0);
        assertCounts(job(id), "done", 95, 0, 0);
        assertThat(job(id).get("records").asInt()).isEqualTo(95);
    }

    @Test
    void goesOnInTheMidstOfAnArchive() throws IOException, SQLException {
        // Given
        Archive archive = new Archive(WarcCompression.GZIP);
        for (int i = 0; i < 25; i++) {
            archive.page(newUrl(), WebSite.article("Talks " + i, UUID.randomUUID() + " is the offer."));
        }
        String id = upload(archive.bytes());
        AtomicInteger chunksLeft = new AtomicInteger(1);
        run.run(take(), EventLoop.apart(vertx), () -> chunksLeft.getAndDecrement() == 0);

        // When
        update("update ingest.import_job set lease_until = now() - interval '1 second' where id = '" + id + "'");
        work();

        // Then
        assertCounts(job(id), "done", 25, 0, 0);
        assertThat(job(id).get("records").asInt()).isEqualTo(26);
    }

    @Test
    void storesNothingForAReplicaThatLostItsLease() throws IOException, SQLException {
        // Given
        Path file = Files.writeString(config.folder().orElseThrow().resolve("late"), lines(30));
        String id = api.post(
                        "/v1/imports",
                        "application/json",
                        utf8(json("path", file.getFileName().toString())))
                .id();
        ImportLease late = take();
        update("update ingest.import_job set lease_until = now() - interval '1 second' where id = '" + id + "'");
        work();

        // Then
        assertThatThrownBy(() -> run.run(late, EventLoop.apart(vertx), () -> false))
                .isInstanceOf(LeaseLostException.class);
        assertCounts(job(id), "done", 30, 0, 0);
        assertThat(job(id).get("records").asInt()).isEqualTo(30);
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void endsAJobThatIsCancelled() {
        // Given
        String id = upload(utf8(lines(5)));

        // When
        var cancelled = api.send(api.request("/v1/imports/" + id).DELETE());

        // Then
        assertThat(cancelled.body().get("state").asText()).isEqualTo("cancelled");
        assertThat(take()).isNull();
        assertThat(api.get("/v1/imports").body().findValuesAsText("id")).contains(id);
    }

    @Test
    void unpacksNoMoreOfAFileThanOneRecordMayHold() throws IOException {
        // Given
        byte[] bomb = new byte[40_000_000];
        byte[] line = Arrays.copyOf(utf8("{"), bomb.length);
        byte[] feed = Arrays.copyOf(utf8("<rss><channel><title>"), bomb.length);
        byte[] archive = new Archive(WarcCompression.GZIP)
                .response(newUrl(), 200, "text/html", bomb)
                .page(newUrl(), WebSite.article("Talks", UUID.randomUUID() + " is the offer."))
                .bytes();

        // When
        List<String> ids =
                Stream.of(gzip(line), gzip(feed), archive).map(this::upload).toList();
        work();

        // Then
        assertThat(job(ids.get(0)).at("/failures/0/problem/type").asText())
                .isEqualTo("https://parley.dev/problems/too-large");
        assertThat(job(ids.get(1)).at("/problem/type").asText()).isEqualTo("https://parley.dev/problems/too-large");
        assertThat(job(ids.get(2)).at("/failures/0/problem/type").asText())
                .isEqualTo("https://parley.dev/problems/too-large");
        assertThat(job(ids.get(2)).get("accepted").asInt()).isEqualTo(1);
    }
}
