package dev.parley.local.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.local.client.IngestClient;
import dev.parley.local.measure.MadeUpNews.Story;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How well copies of agency texts are told from articles that only share a subject. */
@Command(
        name = "duplicates",
        mixinStandardHelpOptions = true,
        description = "Wire copy among articles on shared subjects: are the copies found? Starts an intake of its own.")
final class DuplicatesCommand implements Callable<Integer> {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Option(names = "--families", description = "Agency texts, five copies each (default: ${DEFAULT-VALUE}).")
    private int families = 200;

    @Option(names = "--distinct", description = "Articles that are nobody's copy (default: ${DEFAULT-VALUE}).")
    private int distinct = 20_000;

    @Option(names = "--length", description = "Characters of each (default: ${DEFAULT-VALUE}).")
    private int length = 3000;

    @Option(names = "--seed", description = "Of the articles and their order (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    /** An article, and what it is a copy of. */
    private record Case(String family, Story story) {}

    @Override
    public Integer call() throws Exception {
        List<Case> cases = cases();
        try (IngestAlone alone = IngestAlone.start()) {
            IngestClient ingest = alone.client();
            List<String> ids = send(ingest, cases);
            List<Partition.Member> members = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                members.add(new Partition.Member(cases.get(i).family(), ingest.origin(ids.get(i))));
            }
            Partition partition = new Partition(members);
            System.out.printf(
                    Locale.ROOT,
                    "adjusted Rand index %.4f; articles merged with what they are no copy of: %d%n",
                    partition.adjustedRandIndex(),
                    partition.merged());
        }
        return 0;
    }

    private List<Case> cases() {
        Random random = new Random(seed);
        MadeUpNews news = new MadeUpNews(seed);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < distinct; i++) {
            cases.add(new Case("single " + i, news.next(length)));
        }
        for (int i = 0; i < families; i++) {
            Story wire = news.next(length);
            for (WireCopy copy : WireCopy.values()) {
                cases.add(new Case("wire " + i, copy.edit(wire, news, random)));
            }
        }
        Collections.shuffle(cases, random);
        return cases;
    }

    private static List<String> send(IngestClient ingest, List<Case> cases) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Story story = cases.get(i).story();
            lines.add(MAPPER.createObjectNode()
                    .put("url", "https://copy.example/" + i)
                    .put("title", story.headline())
                    .put("text", story.text())
                    .put("language", "en")
                    .toString());
        }
        byte[] batch = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        List<String> ids;
        try (BufferedReader results = new BufferedReader(new InputStreamReader(
                ingest.sendBatch(() -> new ByteArrayInputStream(batch)), StandardCharsets.UTF_8))) {
            ids = results.lines().map(DuplicatesCommand::id).collect(Collectors.toList());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "accepted %,d articles in %.1f s: %.2f ms an article%n",
                ids.size(),
                seconds,
                1000 * seconds / ids.size());
        return ids;
    }

    private static String id(String result) {
        try {
            return MAPPER.readTree(result).get("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(result, e);
        }
    }
}
