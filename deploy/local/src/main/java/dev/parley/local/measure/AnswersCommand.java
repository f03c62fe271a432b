package dev.parley.local.measure;

import dev.parley.embedded.EmbeddedDatabase;
import dev.parley.local.stack.Service;
import dev.parley.local.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast answers are when much is stored, and whether the projection keeps up with it. */
@Command(
        name = "answers",
        mixinStandardHelpOptions = true,
        description = "Fills a read model of its own with made-up answers, then times queries and the projection.")
final class AnswersCommand implements Callable<Integer> {
    /** So that what one more article costs shows whether it depends on what is stored. */
    private static final long FEW = 10_000;

    private static final int HOLDERS = 400;
    private static final int ISSUES = 120;
    private static final int WORDS = 5000;
    private static final int SPEAKERS = 2000;

    @Option(names = "--stances", description = "Stances to store (default: ${DEFAULT-VALUE}).")
    private long stances = 1_000_000;

    @Option(names = "--requests", description = "Requests of each kind (default: ${DEFAULT-VALUE}).")
    private int requests = 800;

    @Option(names = "--clients", description = "Clients at once (default: ${DEFAULT-VALUE}).")
    private int clients = 8;

    @Option(names = "--articles", description = "Articles to project (default: ${DEFAULT-VALUE}).")
    private int articles = 4_000;

    @Option(names = "--port", description = "First of three free ports (default: ${DEFAULT-VALUE}).")
    private int port = 18090;

    @Override
    public Integer call() throws Exception {
        Path data = Files.createTempDirectory("parley-measure");
        try (Stack stack = new Stack(step -> {}, Set.of(Service.QUERY))) {
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
            stack.start(Path.of(System.getProperty("parley.root", ".")), data, port);
            ProjectionRate projection = new ProjectionRate(stack);
            fill(stack, FEW);
            // Code that runs for the first times is many times slower.
            projection.project(articles);
            projection.project(articles).print("projection");
            fill(stack, stances);
            String address = "http://127.0.0.1:" + Service.QUERY.port(port);
            ask(new ConcurrentClients(address, clients, false), kinds());
            ask(new ConcurrentClients(address, clients, true), exports());
            projection.project(articles / 4);
            projection.project(articles).print("projection");
        }
        return 0;
    }

    private static void fill(Stack stack, long stances) throws IOException, SQLException {
        long start = System.nanoTime();
        AnswersFill.fill(stack.databaseUrl(), EmbeddedDatabase.USER, stances);
        System.out.printf(
                "%d stances, %d statements, filled in %d s%n",
                stances, 2 * stances, (System.nanoTime() - start) / 1_000_000_000);
    }

    private void ask(ConcurrentClients asking, Map<String, Function<Random, String>> kinds)
            throws InterruptedException, ExecutionException {
        for (Map.Entry<String, Function<Random, String>> kind : kinds.entrySet()) {
            asking.ask(Math.max(clients, requests / 4), kind.getValue());
            print(kind.getKey(), asking.ask(requests, kind.getValue()));
        }
    }

    private static Map<String, Function<Random, String>> exports() {
        Map<String, Function<Random, String>> kinds = new LinkedHashMap<>();
        kinds.put(
                "first byte, stances.csv",
                random -> "/v1/exports/stances.csv?holder=state:state-" + skewed(random, HOLDERS));
        kinds.put("first byte, all stances", random -> "/v1/exports/stances.ndjson");
        return kinds;
    }

    private static Map<String, Function<Random, String>> kinds() {
        Map<String, Function<Random, String>> kinds = new LinkedHashMap<>();
        kinds.put("positions matrix", random -> "/v1/positions");
        kinds.put("positions of one holder", random -> "/v1/positions?holder=state:state-" + skewed(random, HOLDERS));
        kinds.put("positions on one issue", random -> "/v1/positions?issue=issue-" + skewed(random, ISSUES));
        kinds.put(
                "one history",
                random -> "/v1/positions/state:state-" + skewed(random, HOLDERS) + "/issue-" + skewed(random, ISSUES));
        kinds.put("search, speaker and word", random -> {
            int speaker = skewed(random, SPEAKERS);
            return "/v1/search?by=person:minister-" + speaker + "-state-" + speaker % HOLDERS + "&q=word"
                    + skewed(random, WORDS);
        });
        kinds.put(
                "search, two words",
                random -> "/v1/search?q=word" + skewed(random, WORDS) + "%20word" + skewed(random, WORDS));
        kinds.put("search, one common word", random -> "/v1/search?q=word" + skewed(random, 20));
        kinds.put("disagreements", random -> "/v1/disagreements?holder=state:state-" + skewed(random, HOLDERS));
        return kinds;
    }

    private static int skewed(Random random, int bound) {
        return (int) (bound * Math.pow(random.nextDouble(), 3));
    }

    private static void print(String kind, long[] nanos) {
        System.out.printf(
                Locale.ROOT,
                "%-24s p50 %5.0f ms, p95 %5.0f ms, p99 %5.0f ms, max %5.0f ms%n",
                kind,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 95 / 100] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }
}
