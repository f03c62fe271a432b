package dev.parley.local.extract;

import dev.parley.extract.Article;
import dev.parley.extract.Extraction;
import dev.parley.extract.Extractor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How fast the engine is on the given articles, looped. */
final class Bench {
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(15);

    private final Extractor extractor;
    private final List<Article> articles;
    private final int threads;

    Bench(Extractor extractor, List<Article> articles, int threads) {
        this.extractor = extractor;
        this.articles = articles;
        this.threads = threads;
    }

    void run(PrintStream out) throws InterruptedException, ExecutionException {
        loop(WARM_UP);
        Count count = loop(MEASURED);
        double perCore = 1e9 / count.nanos();
        out.printf(
                Locale.ROOT,
                "%d thread(s), %d articles looped for %d s after %d s of warm-up%n",
                threads,
                articles.size(),
                MEASURED.toSeconds(),
                WARM_UP.toSeconds());
        out.printf(
                Locale.ROOT,
                "per second and core: %.0f articles, %.0f sentences, %.0f tokens%n",
                count.articles() * perCore,
                count.sentences() * perCore,
                count.tokens() * perCore);
        out.printf(Locale.ROOT, "peak memory: %.0f MB resident%n", peakMegabytes());
    }

    /** @param nanos summed over the threads, so that rates are per core */
    private record Count(long articles, long sentences, long tokens, long nanos) {
        Count plus(Count other) {
            return new Count(
                    articles + other.articles, sentences + other.sentences, tokens + other.tokens, nanos + other.nanos);
        }
    }

    private Count loop(Duration time) throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Count>> counts = IntStream.range(0, threads)
                    .mapToObj(thread -> workers.submit(() -> loopAlone(time)))
                    .toList();
            Count sum = new Count(0, 0, 0, 0);
            for (Future<Count> count : counts) {
                sum = sum.plus(count.get());
            }
            return sum;
        } finally {
            workers.shutdown();
        }
    }

    private Count loopAlone(Duration time) {
        long start = System.nanoTime();
        long done = 0;
        long sentences = 0;
        long tokens = 0;
        while (System.nanoTime() - start < time.toNanos()) {
            for (Article article : articles) {
                Extraction extraction = extractor.extract(article);
                done++;
                sentences += extraction.size().sentences();
                tokens += extraction.size().tokens();
            }
        }
        return new Count(done, sentences, tokens, System.nanoTime() - start);
    }

    /** The most that the process ever held, where the system tells; else what the Java heap holds now. */
    private static double peakMegabytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024.0;
        } catch (IOException e) {
            return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1048576.0;
        }
    }
}
