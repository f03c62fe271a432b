package dev.parley.local.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.contracts.PublicationTime;
import dev.parley.contracts.Span;
import dev.parley.extract.Article;
import dev.parley.extract.Extraction;
import dev.parley.extract.Extractor;
import dev.parley.local.client.QueryClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is known of some articles, one line for each article, statement and stance, by address and place in the text.
 *
 * @param lines without repetition; a line that came {@code twice} is counted there
 */
record Findings(SortedSet<String> lines, int twice) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What the engine finds in articles of the batch format when nothing goes wrong. */
    static Findings ofEngine(List<String> articles) {
        Extractor extractor = Extractor.standard();
        Map<String, Integer> counts = new ConcurrentHashMap<>();
        Stream<String> lines = articles.parallelStream().flatMap(line -> {
            Article article = article(line);
            Extraction extraction = extractor.extract(article);
            return Stream.of(
                            Stream.of(article.url()),
                            extraction.statements().stream()
                                    .map(statement ->
                                            line(article.url(), "statement", statement.content(), statement.rule())),
                            extraction.stances().stream()
                                    .map(stance -> line(
                                            article.url(),
                                            "stance",
                                            stance.evidence(),
                                            stance.issue() + " "
                                                    + stance.polarity().name().toLowerCase(Locale.ROOT))))
                    .flatMap(Function.identity());
        });
        lines.forEach(line -> count(counts, line));
        return of(counts);
    }

    /** What the query service answers. */
    static Findings of(QueryClient query, Map<String, String> filters) throws IOException, InterruptedException {
        Map<String, Integer> counts = new HashMap<>();
        query.each("/v1/articles", filters, item -> count(counts, url(item)));
        query.each(
                "/v1/statements",
                filters,
                item -> count(
                        counts,
                        line(
                                url(item.get("article")),
                                "statement",
                                item.get("content"),
                                item.get("rule").asText())));
        query.each(
                "/v1/stances",
                filters,
                item -> count(
                        counts,
                        line(
                                url(item.get("article")),
                                "stance",
                                item.get("evidence"),
                                item.get("issue").asText() + " "
                                        + item.get("polarity").asText())));
        return of(counts);
    }

    private static void count(Map<String, Integer> counts, String line) {
        counts.merge(line, 1, Integer::sum);
    }

    private static Findings of(Map<String, Integer> counts) {
        return new Findings(
                new TreeSet<>(counts.keySet()),
                counts.values().stream().mapToInt(count -> count - 1).sum());
    }

    /** A table of what was expected and found, with what is missing and too much, and the digests of both. */
    String compare(Findings found) {
        StringBuilder table = new StringBuilder(
                "| | expected | found | missing | too much |%n| --- | --- | --- | --- | --- |%n".formatted());
        for (String kind : List.of("article", "statement", "stance")) {
            SortedSet<String> ours = only(kind, lines);
            SortedSet<String> theirs = only(kind, found.lines);
            table.append("| %ss | %d | %d | %d | %d |%n"
                    .formatted(kind, ours.size(), theirs.size(), without(ours, theirs), without(theirs, ours)));
        }
        return table.append("lines that came twice: %d expected, %d found%n".formatted(twice, found.twice))
                .append("digest expected %s%ndigest found    %s".formatted(digest(), found.digest()))
                .toString();
    }

    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedSet<String> only(String kind, SortedSet<String> lines) {
        SortedSet<String> chosen = new TreeSet<>();
        for (String line : lines) {
            String[] fields = line.split(" ", 3);
            if (fields.length == 1 ? kind.equals("article") : fields[1].equals(kind)) {
                chosen.add(line);
            }
        }
        return chosen;
    }

    private static long without(SortedSet<String> some, SortedSet<String> others) {
        return some.stream().filter(line -> !others.contains(line)).count();
    }

    private static String line(String url, String kind, List<Span> spans, String about) {
        StringBuilder line = new StringBuilder(url).append(' ').append(kind);
        spans.forEach(span -> line.append(' ').append(span.start()).append('-').append(span.end()));
        return line.append(' ').append(about).toString();
    }

    private static String line(String url, String kind, JsonNode spans, String about) {
        StringBuilder line = new StringBuilder(url).append(' ').append(kind);
        spans.forEach(span -> line.append(' ')
                .append(span.get("start").asInt())
                .append('-')
                .append(span.get("end").asInt()));
        return line.append(' ').append(about).toString();
    }

    private static String url(JsonNode article) {
        return article.get("url").asText();
    }

    private static Article article(String line) {
        try {
            JsonNode article = MAPPER.readTree(line);
            return new Article(
                    article.get("url").asText(),
                    1,
                    article.get("title").asText(),
                    article.get("url").asText(),
                    article.get("outlet").asText(),
                    null,
                    null,
                    PublicationTime.parse(article.get("publishedAt").asText()),
                    "en",
                    "any",
                    article.get("text").asText(),
                    List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
