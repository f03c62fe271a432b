package dev.parley.local.load;

import dev.parley.local.client.IngestClient;
import dev.parley.local.seeds.Corpus;
import dev.parley.local.stack.Service;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends files or folders to the intake of a running suite. */
@Command(
        name = "deploy/local/load",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Sends files or folders of articles to a running suite and tells what could not be taken.",
        footer = {
            "",
            ".txt .html .json .ninjs              one article each",
            ".ndjson .jsonl .warc .xml .rss .atom many articles each, also packed as .gz; taken in by import jobs,",
            "                                     which go on where they stopped if the intake is started anew",
            "",
            "In folders, other files are passed over; a folder with a manifest.json, such as seeds, is sent as that says.",
            "Exits with 1 if something could not be taken, with 2 if nothing could be sent at all."
        })
public final class LoadCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port that deploy/local/up was given (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(names = "--ingest", paramLabel = "URL", description = "The intake's address, instead of a port here.")
    private String ingest;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long a file waits for an intake that is busy or away (default: ${DEFAULT-VALUE}).")
    private int patience = 120;

    @Option(names = "--threads", paramLabel = "N", description = "Files sent at once (default: ${DEFAULT-VALUE}).")
    private int threads = 4;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files or folders.")
    private List<Path> paths;

    /** Command line entry. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LoadCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (threads < 1) {
            System.err.println("parley: --threads must be 1 or more, was " + threads);
            return 2;
        }
        List<Corpus> described = new ArrayList<>();
        List<ArticleFile> files;
        try {
            List<Path> others = new ArrayList<>();
            for (Path path : paths) {
                if (Corpus.isDescribed(path)) {
                    described.add(Corpus.read(path));
                } else {
                    others.add(path);
                }
            }
            files = ArticleFile.find(others);
        } catch (NoSuchFileException e) {
            System.err.println("parley: there is no " + e.getMessage());
            return 2;
        } catch (IOException e) {
            System.err.println("parley: cannot be read: " + e.getMessage());
            return 2;
        }
        if (files.isEmpty() && described.isEmpty()) {
            System.err.println("parley: there is no file of articles in there; --help tells which are");
            return 2;
        }
        String address = ingest != null ? ingest : "http://127.0.0.1:" + Service.INGEST.port(port);
        long total = files.stream().mapToLong(ArticleFile::size).sum()
                + described.stream().mapToLong(Corpus::length).sum();
        LoadProgress progress = new LoadProgress(System.err, System.console() != null, total);
        Loader loader = new Loader(new IngestClient(address), progress, Duration.ofSeconds(patience));
        for (Corpus corpus : described) {
            loader.send(corpus);
        }
        send(files, loader);
        progress.end();
        return progress.anyFailed() ? 1 : 0;
    }

    private void send(List<ArticleFile> files, Loader loader) throws InterruptedException, ExecutionException {
        ExecutorService senders = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Void>> sends = new ArrayList<>();
            for (ArticleFile file : files) {
                sends.add(senders.submit(() -> {
                    loader.send(file);
                    return null;
                }));
            }
            for (Future<Void> sent : sends) {
                sent.get();
            }
        } finally {
            senders.shutdownNow();
        }
    }
}
