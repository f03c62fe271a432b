package dev.parley.local.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.local.client.IngestClient;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What it costs to accept an article, with its copies looked for, where more and more are stored. */
@Command(
        name = "stored",
        mixinStandardHelpOptions = true,
        description =
                "The time that an article takes at each size of the store. Starts an intake of its own and fills its "
                        + "database; a million articles take some 6 GB.")
final class StoredCommand implements Callable<Integer> {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** One in so many of what is sent is a copy of what is stored. */
    private static final int EVERY_COPY = 10;

    @Option(names = "--sizes", split = ",", description = "Articles stored (default: ${DEFAULT-VALUE}).")
    private List<Long> sizes = List.of(10_000L, 100_000L, 1_000_000L);

    @Option(names = "--articles", description = "How many are sent at each size, thrice (default: ${DEFAULT-VALUE}).")
    private int articles = 2_000;

    @Option(names = "--stored-length", description = "Characters of those stored (default: ${DEFAULT-VALUE}).")
    private int storedLength = 3_000;

    @Option(names = "--length", description = "Characters of those sent (default: ${DEFAULT-VALUE}).")
    private int length = 3_000;

    @Option(names = "--warm-up", description = "How many are sent first, unmeasured (default: ${DEFAULT-VALUE}).")
    private int warmUp = 8_000;

    private final Random random = new Random(1);
    private int sent;

    /** The copies among what was sent, with the stored articles that they are copies of. */
    private record Round(List<String> lines, List<String[]> copies) {}

    @Override
    public Integer call() throws Exception {
        try (IngestAlone alone = IngestAlone.start();
                Connection connection = DriverManager.getConnection(alone.databaseUrl(), "postgres", "postgres")) {
            StoredArticles stored = new StoredArticles(connection, storedLength, 1);
            stored.fillTo(1_000);
            send(alone.client(), round(warmUp, stored).lines());
            System.out.printf("%12s %14s %14s %12s%n", "stored", "ms, clock", "ms, processor", "copies found");
            for (long size : sizes) {
                stored.fillTo(size - sent);
                for (int i = 0; i < 3; i++) {
                    measure(alone, connection, stored, size);
                }
            }
        }
        return 0;
    }

    private void measure(IngestAlone alone, Connection connection, StoredArticles stored, long size)
            throws IOException, InterruptedException, SQLException {
        Round round = round(articles, stored);
        long processor = alone.processorTime().toNanos();
        long clock = System.nanoTime();
        List<JsonNode> results = send(alone.client(), round.lines());
        double seconds = (System.nanoTime() - clock) / 1e9;
        double worked = (alone.processorTime().toNanos() - processor) / 1e9;
        int found = 0;
        for (String[] copy : round.copies()) {
            found += sameOrigin(connection, copy[1], results.get(Integer.parseInt(copy[0]))) ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%,12d %14.2f %14.2f %7d/%d%n",
                size,
                1000 * seconds / articles,
                1000 * worked / articles,
                found,
                round.copies().size());
    }

    private Round round(int many, StoredArticles stored) {
        MadeUpNews news = new MadeUpNews(System.nanoTime());
        List<StoredArticles.Stored> latest = stored.latest();
        List<String> lines = new ArrayList<>();
        List<String[]> copies = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            MadeUpNews.Story story = news.next(length);
            if (random.nextInt(EVERY_COPY) == 0) {
                StoredArticles.Stored original = latest.get(random.nextInt(latest.size()));
                WireCopy copy = WireCopy.values()[random.nextInt(WireCopy.values().length)];
                story = copy.edit(original.story(), news, random);
                copies.add(new String[] {Integer.toString(i), original.id()});
            }
            lines.add(MAPPER.createObjectNode()
                    .put("url", "https://sent.example/" + sent++)
                    .put("title", story.headline())
                    .put("text", story.text())
                    .put("language", "en")
                    .toString());
        }
        return new Round(lines, copies);
    }

    private static List<JsonNode> send(IngestClient ingest, List<String> lines)
            throws IOException, InterruptedException {
        byte[] batch = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        List<JsonNode> results = new ArrayList<>();
        try (BufferedReader answer = new BufferedReader(new InputStreamReader(
                ingest.sendBatch(() -> new ByteArrayInputStream(batch)), StandardCharsets.UTF_8))) {
            for (String line = answer.readLine(); line != null; line = answer.readLine()) {
                results.add(MAPPER.readTree(line));
            }
        }
        return results;
    }

    private static boolean sameOrigin(Connection connection, String stored, JsonNode result) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select count(distinct origin_id) from ingest.article where id in (?, ?)")) {
            statement.setString(1, stored);
            statement.setString(2, result.get("id").asText());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1) == 1;
            }
        }
    }
}
