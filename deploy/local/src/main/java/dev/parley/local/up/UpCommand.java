package dev.parley.local.up;

import dev.parley.local.client.IngestClient;
import dev.parley.local.client.QueryClient;
import dev.parley.local.seeds.Corpus;
import dev.parley.local.seeds.CorpusLoader;
import dev.parley.local.seeds.Expectations;
import dev.parley.local.seeds.LoadFailedException;
import dev.parley.local.seeds.LoadedMark;
import dev.parley.local.stack.CannotStartException;
import dev.parley.local.stack.Service;
import dev.parley.local.stack.Stack;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the whole suite on this machine until it is stopped. */
@Command(
        name = "deploy/local/up",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Starts broker, database and the three services, loads the sample articles and tells who stands"
                + " where. Ctrl-C stops everything; the next run goes on with the same data.")
public final class UpCommand implements Callable<Integer> {
    private static final Logger ROOT_LOGGER = Logger.getLogger("");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path root = Path.of(System.getProperty("parley.root", "."));

    @Option(names = "--data", paramLabel = "DIR", description = "Where everything is kept (default: .parley).")
    private Path data = root.resolve(".parley");

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the query service; ingest takes N+1, extract N+2 (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(names = "--empty", description = "Do not load the sample articles.")
    private boolean empty;

    @Option(names = "--check", description = "Exit after the load: with 0 only if every expected position is there.")
    private boolean check;

    private volatile boolean stopping;

    /** Command line entry. */
    public static void main(String[] arguments) {
        ROOT_LOGGER.setLevel(Level.SEVERE);
        UpCommand command = new UpCommand();
        int exit = new CommandLine(command)
                .setExecutionExceptionHandler((failure, line, parsed) -> command.report(failure))
                .execute(arguments);
        System.exit(exit);
    }

    private int report(Exception failure) throws Exception {
        if (stopping) {
            return 130;
        }
        if (failure instanceof CannotStartException || failure instanceof LoadFailedException) {
            System.err.println("parley: " + failure.getMessage());
            return 1;
        }
        throw failure;
    }

    @Override
    public Integer call() throws Exception {
        if (port < 1 || port > 65533) {
            throw new CannotStartException("--port must be between 1 and 65533, was " + port);
        }
        Progress progress = new Progress(out);
        Stack stack = new Stack(progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
        stack.start(root, data, port);
        boolean asExpected = empty || load(stack, progress);
        if (check) {
            return asExpected ? 0 : 1;
        }
        printAddresses(stack);
        new CountDownLatch(1).await();
        return 0;
    }

    private boolean load(Stack stack, Progress progress) throws Exception {
        QueryClient query = new QueryClient(stack.service(Service.QUERY).address());
        Corpus corpus = Corpus.read(root.resolve("seeds"));
        LoadedMark mark = new LoadedMark(data, corpus);
        if (mark.isThere()) {
            progress.accept(corpus.articles().size() + " sample articles are there from an earlier run");
        } else {
            progress.accept("loading " + corpus.articles().size() + " sample articles");
            new CorpusLoader(new IngestClient(stack.service(Service.INGEST).address()), query).load(corpus);
            mark.put();
            progress.accept("all extracted and queryable");
        }
        new PositionTable(out, Integer.getInteger("parley.columns", 160)).print(query.all("/v1/positions", Map.of()));
        List<String> missing =
                Expectations.read(root.resolve("seeds/expected.json")).missing(query);
        missing.forEach(line -> out.println("NOT AS EXPECTED: " + line));
        return missing.isEmpty();
    }

    private void printAddresses(Stack stack) {
        out.println();
        out.println("Ask it:       " + stack.service(Service.QUERY).address() + "/q/swagger-ui");
        out.println("Send to it:   " + stack.service(Service.INGEST).address() + "/q/swagger-ui");
        out.println("Try one text: curl " + stack.service(Service.EXTRACT).address()
                + "/v1/extractions -H 'Content-Type: text/plain' --data-binary @article.txt");
        out.println("Stop it:      Ctrl-C (the data stay in " + data.normalize() + ")");
    }

    private void stop(Stack stack) {
        stopping = true;
        out.println("Stopping …");
        stack.close();
        out.println("Stopped.");
    }
}
