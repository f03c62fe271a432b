package dev.parley.ingest.cleaning;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The page's schema.org article, as embedded in JSON-LD. */
final class LinkedData {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(JsonParser.Feature.ALLOW_COMMENTS).build();

    private static final Pattern WRAPPING = Pattern.compile("(?://\\s{0,20})?(?:<!\\[CDATA\\[|]]>)|^\\s*<!--|-->\\s*$");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f]");

    private final JsonNode article;

    private final boolean guess;

    private LinkedData(JsonNode article, boolean guess) {
        this.article = article;
        this.guess = guess;
    }

    static LinkedData of(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        List<JsonNode> pages = new ArrayList<>();
        for (Element script : page.select("script[type~=(?i)application/ld\\+json]")) {
            collect(parse(script.data()), articles, pages, 0);
        }
        String address = page.select("link[rel~=(?i)^canonical$]").attr("href");
        Optional<JsonNode> told = articles.stream()
                .filter(article -> !address.isEmpty() && isAt(article, address))
                .findFirst()
                .or(() -> articles.stream()
                        .filter(article -> isMain(article, pages))
                        .findFirst());
        return new LinkedData(
                told.or(() -> articles.stream().findFirst())
                        .or(() -> pages.stream()
                                .filter(about -> about.has("datePublished"))
                                .findFirst())
                        .orElse(MissingNode.getInstance()),
                told.isEmpty() && tellDifferentDays(articles));
    }

    private static boolean isMain(JsonNode article, List<JsonNode> pages) {
        String id = article.path("@id").asText();
        return !id.isEmpty()
                && pages.stream()
                        .anyMatch(about ->
                                about.path("mainEntity").path("@id").asText().equals(id));
    }

    private static boolean tellDifferentDays(List<JsonNode> articles) {
        return articles.stream()
                        .map(article -> text(article.path("datePublished")))
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether there are articles of several days and nothing tells which is this page's. */
    boolean isGuess() {
        return guess;
    }

    private static boolean isAt(JsonNode article, String address) {
        return Stream.of(article.path("url"), article.path("mainEntityOfPage"), article.path("@id"))
                .map(node -> node.isObject() ? node.path("@id") : node)
                .anyMatch(node -> node.asText().equals(address));
    }

    /** Sites break their JSON-LD often enough; then there is none. */
    private static JsonNode parse(String json) {
        String bare = WRAPPING.matcher(json).replaceAll(" ");
        try {
            return MAPPER.readTree(CONTROL.matcher(bare).replaceAll(" "));
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static void collect(JsonNode node, List<JsonNode> articles, List<JsonNode> pages, int depth) {
        if (depth > 4) {
            return;
        }
        if (node.isObject() && isArticle(node.path("@type"))) {
            articles.add(node);
            return;
        }
        if (node.path("@type").asText().equals("WebPage")) {
            pages.add(node);
        }
        Iterable<JsonNode> inner = node.isArray() ? node : node.path("@graph");
        inner.forEach(item -> collect(item, articles, pages, depth + 1));
        if (node.has("mainEntity")) {
            collect(node.get("mainEntity"), articles, pages, depth + 1);
        }
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
        }
        return type.isTextual()
                && type.asText().matches("(?i)(.*Article|BlogPosting|LiveBlogPosting|Report|.*/NewsArticle)");
    }

    String headline() {
        return text(article.path("headline"));
    }

    String description() {
        return text(article.path("description"));
    }

    String datePublished() {
        String published = text(article.path("datePublished"));
        return published != null ? published : text(article.path("dateCreated"));
    }

    String dateModified() {
        return text(article.path("dateModified"));
    }

    String language() {
        return text(article.path("inLanguage"));
    }

    String url() {
        return text(article.path("url"));
    }

    String publisher() {
        return name(article.path("publisher"));
    }

    /** The authors' names, parted by commas. */
    String creator() {
        JsonNode authors = article.path("author");
        if (!authors.isArray()) {
            return name(authors);
        }
        List<String> names = new ArrayList<>();
        authors.forEach(author -> Stream.ofNullable(name(author)).forEach(names::add));
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static String name(JsonNode node) {
        JsonNode one = node.isArray() ? node.path(0) : node;
        return text(one.isObject() ? one.path("name") : one);
    }

    private static String text(JsonNode node) {
        JsonNode first = node.isArray() ? node.path(0) : node;
        JsonNode one = first.has("@value") ? first.get("@value") : first;
        return one.isTextual() && !one.asText().isBlank()
                ? Parser.unescapeEntities(one.asText(), false).strip()
                : null;
    }
}
