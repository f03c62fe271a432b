package dev.parley.local.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.local.client.IngestClient;
import dev.parley.local.client.QueryClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The rate at which a bulk load is accepted, and the rate at which it can be queried. */
@Command(
        name = "bulk",
        mixinStandardHelpOptions = true,
        description = "One NDJSON batch: accepted and queryable a second.")
final class BulkCommand implements Callable<Integer> {
    /** One in so many is a copy of the article before it. */
    private static final int EVERY_COPY = 10;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Mixin
    private Suite suite = new Suite();

    @Option(names = "--articles", description = "How many (default: ${DEFAULT-VALUE}).")
    private int articles = 10_000;

    @Option(names = "--length", description = "Characters of each (default: ${DEFAULT-VALUE}).")
    private int length = 3000;

    @Option(
            names = "--ingest-only",
            description = "Starts an intake of its own, with an empty database and nothing behind it.")
    private boolean ingestOnly;

    @Option(
            names = "--warm-up",
            description =
                    "With --ingest-only, how many others are sent first, so that the intake no longer runs as it does "
                            + "just after its start (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Override
    public Integer call() throws Exception {
        Path batch = write(articles);
        try {
            if (ingestOnly) {
                measureAlone(batch);
            } else {
                measure(batch);
            }
        } finally {
            Files.delete(batch);
        }
        return 0;
    }

    private void measureAlone(Path batch) throws IOException, InterruptedException {
        try (IngestAlone alone = IngestAlone.start()) {
            if (warmUp > 0) {
                Path first = write(warmUp);
                accept(alone.client(), first);
                Files.delete(first);
            }
            HeapWatch heap = new HeapWatch(alone.client());
            heap.start();
            Duration before = alone.processorTime();
            accept(alone.client(), batch);
            Duration worked = alone.processorTime().minus(before);
            System.out.printf(Locale.ROOT, "heap in use, each fifth of the time: %s%n", heap.stop());
            System.out.printf(
                    Locale.ROOT,
                    "processor time, service and database: %.2f ms an article%n",
                    worked.toNanos() / 1e6 / articles);
        }
    }

    private Path write(int count) throws IOException {
        Path file = Files.createTempFile("parley-bulk", ".ndjson");
        MadeUpNews news = new MadeUpNews(System.nanoTime());
        Random random = new Random();
        String site = "https://bulk.example/" + Long.toString(System.nanoTime(), 36) + "/";
        MadeUpNews.Story latest = null;
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                boolean copies = latest != null && random.nextInt(EVERY_COPY) == 0;
                WireCopy copy = WireCopy.values()[random.nextInt(WireCopy.values().length)];
                MadeUpNews.Story story = copies ? copy.edit(latest, news, random) : news.next(length);
                latest = story;
                out.write(line(site + i, story));
                out.write('\n');
            }
        }
        return file;
    }

    private static String line(String url, MadeUpNews.Story story) {
        return MAPPER.createObjectNode()
                .put("url", url)
                .put("title", story.headline())
                .put("outlet", "Example Wire")
                .put("language", "en")
                .put("publishedAt", "2026-01-30")
                .put("text", story.text())
                .toString();
    }

    private void measure(Path batch) throws IOException, InterruptedException {
        QueryClient query = suite.query();
        long before = query.projected();
        long start = System.nanoTime();
        long accepted = accept(suite.ingest(), batch);
        long projected = 0;
        while (projected < accepted) {
            TimeUnit.MILLISECONDS.sleep(20);
            projected = query.projected() - before;
        }
        report("queryable", projected, start);
    }

    private static long accept(IngestClient ingest, Path batch) throws IOException, InterruptedException {
        long start = System.nanoTime();
        long accepted = 0;
        try (BufferedReader results = new BufferedReader(
                new InputStreamReader(ingest.sendBatch(() -> open(batch)), StandardCharsets.UTF_8))) {
            for (String line = results.readLine(); line != null; line = results.readLine()) {
                accepted += line.contains("\"accepted\"") ? 1 : 0;
            }
        }
        report("accepted ", accepted, start);
        return accepted;
    }

    private static void report(String what, long count, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT, "%s %,d articles in %.1f s: %,.0f articles/s%n", what, count, seconds, count / seconds);
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
