package dev.parley.local.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.contracts.Zone;
import dev.parley.ingest.cleaning.CleanedPage;
import dev.parley.ingest.cleaning.PageCleaner;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The articles' bodies of a folder of pages, for a scorer, and how fast they are found. */
@Command(
        name = "cleaning",
        mixinStandardHelpOptions = true,
        description = "Cleans a folder of pages (.html, .html.gz) with one thread; needs no running suite.")
final class CleaningCommand implements Callable<Integer> {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Parameters(paramLabel = "FOLDER", description = "Where the pages are, each named by its id.")
    private Path folder;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Takes the bodies: {\"<id>\": {\"articleBody\": \"…\"}}.")
    private Path output;

    @Option(names = "--rounds", description = "Over the folder, the first to warm up (default: ${DEFAULT-VALUE}).")
    private int rounds = 10;

    @Override
    public Integer call() throws IOException {
        Map<String, byte[]> pages = pages();
        if (output != null) {
            ObjectNode bodies = MAPPER.createObjectNode();
            pages.forEach((id, page) -> bodies.putObject(id).put("articleBody", body(clean(page))));
            Files.writeString(output, bodies.toString());
        }
        clean(pages);
        long wall = System.nanoTime();
        long processor = processorNanos();
        for (int round = 1; round < rounds; round++) {
            clean(pages);
        }
        double cleaned = (rounds - 1.0) * pages.size();
        System.out.printf(
                Locale.ROOT,
                "%d pages: %.0f a second of one processor, %.0f a second by the clock%n",
                pages.size(),
                cleaned / (processorNanos() - processor) * 1e9,
                cleaned / (System.nanoTime() - wall) * 1e9);
        return 0;
    }

    private Map<String, byte[]> pages() throws IOException {
        Map<String, byte[]> pages = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().matches(".*\\.html(\\.gz)?"))
                    .toList();
        }
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                boolean packed = file.toString().endsWith(".gz");
                String id = file.getFileName().toString().replaceAll("\\.html(\\.gz)?$", "");
                pages.put(id, (packed ? new GZIPInputStream(in) : in).readAllBytes());
            }
        }
        return pages;
    }

    private static void clean(Map<String, byte[]> pages) {
        pages.values().forEach(CleaningCommand::clean);
    }

    private static CleanedPage clean(byte[] page) {
        return PageCleaner.clean(page, null, null);
    }

    /** The text without headline and standfirst, which the scorer's pages do not count to the body. */
    private static String body(CleanedPage page) {
        int start = page.zones().stream()
                .filter(zone -> zone.kind() == Zone.Kind.HEADLINE || zone.kind() == Zone.Kind.STANDFIRST)
                .mapToInt(Zone::end)
                .max()
                .orElse(0);
        String text = page.text();
        return text.substring(text.offsetByCodePoints(0, start)).strip();
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
