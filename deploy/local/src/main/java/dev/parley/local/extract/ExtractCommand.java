package dev.parley.local.extract;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.contracts.EventJson;
import dev.parley.extract.Article;
import dev.parley.extract.Extractor;
import dev.parley.extract.codebook.Codebook;
import dev.parley.extract.codebook.InvalidCodebookException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the engine on files: one {@code ArticleExtracted} a line on standard output, in the order of the input. */
@Command(
        name = "deploy/local/extract",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Extracts statements and stances from files or folders and prints one ArticleExtracted a line.",
        footer = {
            "",
            ".txt     the text as it is; offsets count from the file's first character",
            ".html    the page, cleaned first",
            ".ndjson  one article a line, as in POST /v1/articles/batch; text taken as it is",
            "",
            "Exits with 1 if an input could not be read; the others are extracted all the same.",
            "--check-codebook exits with 1 if something is wrong with the codebook; its format: docs/codebook.md"
        })
public final class ExtractCommand implements Callable<Integer> {
    private static final byte[] NEW_LINE = {'\n'};
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Option(
            names = "--codebook",
            paramLabel = "FILE",
            description = "Names issues and knows actors after this codebook.")
    private Path codebook;

    @Option(
            names = "--check-codebook",
            paramLabel = "FILE",
            description = "Checks a codebook, tries its examples, and ends.")
    private Path checkedCodebook;

    @Option(
            names = "--joined",
            description = "Joins quotations that go on without a cue to the statement before, as PolNeAR counts.")
    private boolean joined;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that extract (default: ${DEFAULT-VALUE}).")
    private int threads = 1;

    @Option(
            names = "--bench",
            description = "Then extract the same articles over and over and tell the speed on standard error.")
    private boolean bench;

    @Option(
            names = "--bench-linear",
            description = "Times long and tenfold longer articles of many shapes instead, and tells the ratios.")
    private boolean benchLinear;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files or folders.")
    private List<Path> paths = List.of();

    private Extractor extractor;
    private boolean failed;

    /** Command line entry. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ExtractCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (threads < 1) {
            System.err.println("parley: --threads must be 1 or more, was " + threads);
            return 2;
        }
        if (checkedCodebook != null) {
            return new CodebookCheck(checkedCodebook).run(System.out, System.err) ? 0 : 1;
        }
        try {
            extractor = codebook == null ? Extractor.standard() : Extractor.create(Codebook.load(codebook));
        } catch (InvalidCodebookException e) {
            System.err.println(e.getMessage());
            return 2;
        }
        if (benchLinear) {
            new Linearity(extractor).run(System.out);
            return 0;
        }
        if (paths.isEmpty()) {
            System.err.println("parley: nothing to extract; name files or folders, or see --help");
            return 2;
        }
        List<Article> seen = new ArrayList<>();
        OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
        try (Stream<Input> inputs = Input.read(paths)) {
            extractAll(inputs.iterator(), out, seen);
        }
        out.flush();
        if (bench && !seen.isEmpty()) {
            new Bench(extractor, seen, threads).run(System.err);
        }
        return failed ? 1 : 0;
    }

    private void extractAll(Iterator<Input> inputs, OutputStream out, List<Article> seen)
            throws IOException, InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Queue<Future<byte[]>> pending = new ArrayDeque<>();
            while (inputs.hasNext()) {
                Input input = inputs.next();
                if (input.article() == null) {
                    System.err.println("parley: " + input.problem());
                    failed = true;
                    continue;
                }
                if (bench) {
                    seen.add(input.article());
                }
                pending.add(workers.submit(() -> line(input.article())));
                if (pending.size() > 4 * threads) {
                    write(pending.remove().get(), out);
                }
            }
            while (!pending.isEmpty()) {
                write(pending.remove().get(), out);
            }
        } finally {
            workers.shutdown();
        }
    }

    private static void write(byte[] line, OutputStream out) throws IOException {
        out.write(line);
        out.write(NEW_LINE);
    }

    private byte[] line(Article article) throws IOException {
        byte[] line = EventJson.write(extractor.extract(article).joinedTo(article));
        return joined ? MAPPER.writeValueAsBytes(JoinedUtterances.join(MAPPER.readTree(line))) : line;
    }
}
