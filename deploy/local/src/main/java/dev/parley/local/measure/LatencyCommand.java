package dev.parley.local.measure;

import dev.parley.local.client.IngestClient;
import dev.parley.local.client.QueryClient;
import dev.parley.local.client.Submission;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The time from sending one article until the query service answers with it. */
@Command(
        name = "latency",
        mixinStandardHelpOptions = true,
        description = "POST to visible in GET, one article at a time.")
final class LatencyCommand implements Callable<Integer> {
    @Mixin
    private Suite suite = new Suite();

    @Option(names = "--posts", description = "Articles measured (default: ${DEFAULT-VALUE}).")
    private int posts = 300;

    @Option(names = "--warm-up", description = "Articles sent before (default: ${DEFAULT-VALUE}).")
    private int warmUp = 100;

    @Override
    public Integer call() throws Exception {
        IngestClient ingest = suite.ingest();
        QueryClient query = suite.query();
        SampleArticles articles = new SampleArticles("latency-" + Long.toString(System.nanoTime(), 36), 1);
        long[] nanos = new long[posts];
        for (int i = -warmUp; i < posts; i++) {
            long taken = post(ingest, query, articles.next(i + warmUp, 3000));
            if (i >= 0) {
                nanos[i] = taken;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "POST to visible in GET, %d posts: p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, max %.0f ms%n",
                posts,
                nanos[posts / 2] / 1e6,
                nanos[posts * 9 / 10] / 1e6,
                nanos[posts * 99 / 100] / 1e6,
                nanos[posts - 1] / 1e6);
        return 0;
    }

    private static long post(IngestClient ingest, QueryClient query, String json)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        IngestClient.Receipt receipt = ingest.send(new Submission("article", "application/json", json, Map.of()));
        while (!query.has(receipt.id(), receipt.version())) {
            Thread.onSpinWait();
        }
        return System.nanoTime() - start;
    }
}
