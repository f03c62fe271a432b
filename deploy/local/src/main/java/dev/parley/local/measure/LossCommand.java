package dev.parley.local.measure;

import dev.parley.local.client.IngestClient;
import dev.parley.local.client.QueryClient;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends articles, whatever happens to the suite meanwhile, and compares what can be queried with what the engine finds. */
@Command(
        name = "loss",
        mixinStandardHelpOptions = true,
        description = "Whether anything is lost or doubled; what was cut off is sent again, as a client would.")
final class LossCommand implements Callable<Integer> {
    private static final int BATCH = 500;
    /** It becomes a part of addresses. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");

    @Mixin
    private Suite suite = new Suite();

    @Option(names = "--articles", description = "How many (default: ${DEFAULT-VALUE}).")
    private int articles = 20_000;

    @Option(names = "--length", description = "Characters of each (default: ${DEFAULT-VALUE}).")
    private int length = 1500;

    @Option(
            names = "--outlet",
            required = true,
            description = "A name for this load; the same name gives the same load.")
    private String outlet;

    @Option(names = "--only", description = "send or check; both unless given.")
    private String only;

    @Option(names = "--patience", description = "How long to wait for the last article (default: ${DEFAULT-VALUE}).")
    private Duration patience = Duration.ofHours(1);

    @Override
    public Integer call() throws Exception {
        if (!NAME.matcher(outlet).matches()) {
            System.err.println("parley: --outlet must be of letters, digits and hyphens, was " + outlet);
            return 2;
        }
        SampleArticles samples = new SampleArticles(outlet, outlet.hashCode());
        List<String> lines = IntStream.range(0, articles)
                .mapToObj(number -> samples.next(number, length).replace("Example Wire", outlet))
                .toList();
        if (!"check".equals(only)) {
            send(lines);
        }
        return "send".equals(only) ? 0 : check(lines);
    }

    private void send(List<String> lines) throws InterruptedException {
        IngestClient ingest = suite.ingest();
        long start = System.nanoTime();
        int again = 0;
        for (int from = 0; from < lines.size(); from += BATCH) {
            List<String> batch = lines.subList(from, Math.min(from + BATCH, lines.size()));
            while (!isTaken(ingest, batch)) {
                again++;
                Thread.sleep(500);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "accepted %d articles in %.0f s; %d batches of %d were cut off and sent again%n",
                lines.size(),
                (System.nanoTime() - start) / 1e9,
                again,
                BATCH);
    }

    /** Whether every line of a batch got its id; one that was cut off has not. */
    private static boolean isTaken(IngestClient ingest, List<String> batch) throws InterruptedException {
        byte[] body = String.join("\n", batch).getBytes(StandardCharsets.UTF_8);
        try (BufferedReader results = new BufferedReader(new InputStreamReader(
                ingest.sendBatch(() -> new ByteArrayInputStream(body)), StandardCharsets.UTF_8))) {
            return results.lines().filter(line -> line.contains("\"id\"")).count() == batch.size();
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private int check(List<String> lines) throws IOException, InterruptedException {
        QueryClient query = suite.query();
        Map<String, String> ours = Map.of("outlet", outlet, "limit", "500");
        long deadline = System.nanoTime() + patience.toNanos();
        int seen = count(query, ours);
        while (seen < lines.size() && System.nanoTime() < deadline) {
            Thread.sleep(Math.max(2000, lines.size() / 2));
            seen = count(query, ours);
        }
        Findings expected = Findings.ofEngine(lines);
        Findings found = Findings.of(query, ours);
        System.out.println(expected.compare(found));
        return expected.equals(found) ? 0 : 1;
    }

    private static int count(QueryClient query, Map<String, String> filters) throws InterruptedException {
        AtomicInteger count = new AtomicInteger();
        try {
            query.each("/v1/articles", filters, article -> count.incrementAndGet());
            return count.get();
        } catch (IOException e) {
            return 0;
        }
    }
}
