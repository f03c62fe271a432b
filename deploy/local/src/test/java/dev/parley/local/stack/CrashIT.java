package dev.parley.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.contracts.PublicationTime;
import dev.parley.extract.Article;
import dev.parley.extract.Extraction;
import dev.parley.extract.Extractor;
import dev.parley.local.client.IngestClient;
import dev.parley.local.client.QueryClient;
import dev.parley.local.measure.SampleArticles;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The packaged suite, with one of its services killed outright in the middle of a load. */
class CrashIT {
    private static final int ARTICLES = 2000;

    /** Short, since the engine's time goes by the characters, and what may be lost or doubled by the articles. */
    private static final int LENGTH = 600;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    static Path data;

    private static Stack stack;

    @BeforeAll
    static void start() throws InterruptedException {
        stack = new Stack(step -> {});
        stack.start(Path.of("../.."), data, FreePorts.three());
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServiceKilledDuringALoadLosesAndDoublesNothing(Service victim) throws Exception {
        // Given
        String outlet = "killed-" + victim.label();
        List<String> lines = lines(outlet);
        QueryClient query = new QueryClient(stack.service(Service.QUERY).address());

        // When
        CompletableFuture<Void> load = CompletableFuture.runAsync(() -> loadUntilAllAreIn(lines));
        await().atMost(Duration.ofMinutes(2)).until(() -> isUnderWay(outlet, query));
        assertThat(count("/v1/articles", outlet, query)).isLessThan(ARTICLES);
        stack.service(victim).kill();
        load.join();

        // Then
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> count("/v1/articles", outlet, query) >= ARTICLES);
        Expected expected = Expected.of(lines);
        assertThat(count("/v1/articles", outlet, query)).isEqualTo(ARTICLES);
        assertThat(count("/v1/statements", outlet, query)).isEqualTo(expected.statements());
        assertThat(count("/v1/stances", outlet, query)).isEqualTo(expected.stances());
    }

    private static List<String> lines(String outlet) {
        SampleArticles samples = new SampleArticles(outlet, outlet.hashCode());
        return IntStream.range(0, ARTICLES)
                .mapToObj(number -> samples.next(number, LENGTH).replace("Example Wire", outlet))
                .toList();
    }

    /** As a client would: what was cut off is sent again, whole. */
    private static void loadUntilAllAreIn(List<String> lines) {
        await().atMost(Duration.ofMinutes(4))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    byte[] batch = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
                    IngestClient ingest =
                            new IngestClient(stack.service(Service.INGEST).address());
                    try (BufferedReader results = new BufferedReader(new InputStreamReader(
                            ingest.sendBatch(() -> new ByteArrayInputStream(batch)), StandardCharsets.UTF_8))) {
                        return results.lines()
                                        .filter(line -> line.contains("\"id\""))
                                        .count()
                                == ARTICLES;
                    } catch (UncheckedIOException e) {
                        throw e.getCause();
                    }
                });
    }

    private static boolean isUnderWay(String outlet, QueryClient query) throws IOException, InterruptedException {
        return !query.first("/v1/articles", Map.of("outlet", outlet)).isEmpty();
    }

    private static int count(String path, String outlet, QueryClient query) throws InterruptedException {
        try {
            return query.all(path, Map.of("outlet", outlet, "limit", "500")).size();
        } catch (IOException e) {
            return -1;
        }
    }

    /** What the engine finds in the articles when nothing goes wrong. */
    private record Expected(int statements, int stances) {
        static Expected of(List<String> lines) throws IOException {
            Extractor extractor = Extractor.standard();
            int statements = 0;
            int stances = 0;
            for (String line : lines) {
                Extraction extraction = extractor.extract(article(MAPPER.readTree(line)));
                statements += extraction.statements().size();
                stances += extraction.stances().size();
            }
            return new Expected(statements, stances);
        }

        private static Article article(JsonNode line) {
            return new Article(
                    "any",
                    1,
                    line.get("title").asText(),
                    line.get("url").asText(),
                    line.get("outlet").asText(),
                    null,
                    null,
                    PublicationTime.parse(line.get("publishedAt").asText()),
                    "en",
                    "any",
                    line.get("text").asText(),
                    List.of());
        }
    }
}
