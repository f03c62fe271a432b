package dev.parley.local.seeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.local.client.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sample articles, ready to be sent, in the order in which they came out.
 *
 * @param articles one submission for each file, and for each item of a feed
 */
public record Corpus(List<Submission> articles) {
    private static final String MANIFEST = "manifest.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public Corpus {
        articles = List.copyOf(articles);
    }

    /** Whether the folder says of its files what the files themselves do not. */
    public static boolean isDescribed(Path folder) {
        return Files.isRegularFile(folder.resolve(MANIFEST));
    }

    /** Reads {@code manifest.json} in the folder and the files that it names. */
    public static Corpus read(Path folder) throws IOException {
        List<Submission> articles = new ArrayList<>();
        for (JsonNode entry : MAPPER.readTree(folder.resolve(MANIFEST).toFile()).get("articles")) {
            String file = entry.get("file").asText();
            String content = Files.readString(folder.resolve(file));
            switch (entry.get("format").asText()) {
                case "html" -> articles.add(new Submission(file, "text/html", content, Map.of()));
                case "text" -> articles.add(new Submission(file, "text/plain", content, about(entry)));
                case "feed" -> articles.addAll(items(file, entry.get("items"), FeedTexts.read(content)));
                default -> throw new IOException(file + " has an unknown format in manifest.json");
            }
        }
        return new Corpus(articles);
    }

    /** Characters of all articles. */
    public long length() {
        return articles.stream().mapToLong(article -> article.body().length()).sum();
    }

    private static Map<String, String> about(JsonNode entry) {
        Map<String, String> about = new LinkedHashMap<>();
        entry.properties()
                .forEach(field -> about.put(field.getKey(), field.getValue().asText()));
        about.keySet().removeAll(List.of("file", "format"));
        return about;
    }

    private static List<Submission> items(String file, JsonNode items, Map<String, String> textByLink)
            throws IOException {
        List<Submission> submissions = new ArrayList<>();
        for (JsonNode item : items) {
            String link = item.get("url").asText();
            if (!textByLink.containsKey(link)) {
                throw new IOException(file + " has no item with the link " + link);
            }
            ObjectNode article = item.deepCopy();
            article.put("html", textByLink.get(link));
            submissions.add(new Submission(file + ": " + link, "application/json", article.toString(), Map.of()));
        }
        return submissions;
    }
}
