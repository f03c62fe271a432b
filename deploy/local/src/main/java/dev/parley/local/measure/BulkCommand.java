package dev.parley.local.measure;

import dev.parley.local.client.QueryClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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
    @Mixin
    private Suite suite = new Suite();

    @Option(names = "--articles", description = "How many (default: ${DEFAULT-VALUE}).")
    private int articles = 10_000;

    @Option(names = "--length", description = "Characters of each (default: ${DEFAULT-VALUE}).")
    private int length = 3000;

    @Override
    public Integer call() throws Exception {
        Path batch = write();
        try {
            measure(batch);
        } finally {
            Files.delete(batch);
        }
        return 0;
    }

    private Path write() throws IOException {
        Path file = Files.createTempFile("parley-bulk", ".ndjson");
        SampleArticles samples = new SampleArticles("bulk-" + Long.toString(System.nanoTime(), 36), 2);
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < articles; i++) {
                out.write(samples.next(i, length));
                out.write('\n');
            }
        }
        return file;
    }

    private void measure(Path batch) throws IOException, InterruptedException {
        QueryClient query = suite.query();
        long before = query.projected();
        long start = System.nanoTime();
        long accepted = 0;
        try (BufferedReader results = new BufferedReader(
                new InputStreamReader(suite.ingest().sendBatch(() -> open(batch)), StandardCharsets.UTF_8))) {
            for (String line = results.readLine(); line != null; line = results.readLine()) {
                accepted += line.contains("\"accepted\"") ? 1 : 0;
            }
        }
        report("accepted ", accepted, start);
        long projected = 0;
        while (projected < accepted) {
            TimeUnit.MILLISECONDS.sleep(20);
            projected = query.projected() - before;
        }
        report("queryable", projected, start);
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
