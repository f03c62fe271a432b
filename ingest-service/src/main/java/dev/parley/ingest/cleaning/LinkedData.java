package dev.parley.ingest.cleaning;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The page's schema.org article, as embedded in JSON-LD. */
final class LinkedData {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(JsonParser.Feature.ALLOW_COMMENTS).build();

    private final JsonNode article;

    private LinkedData(JsonNode article) {
        this.article = article;
    }

    static LinkedData of(Document page) {
        for (Element script : page.select("script[type~=(?i)application/ld\\+json]")) {
            JsonNode found = article(parse(script.data()), 0);
            if (found != null) {
                return new LinkedData(found);
            }
        }
        return new LinkedData(MissingNode.getInstance());
    }

    /** Sites break their JSON-LD often enough; then there is none. */
    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json.replaceAll("[\\x00-\\x1f]", " "));
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static JsonNode article(JsonNode node, int depth) {
        if (depth > 4) {
            return null;
        }
        if (node.isObject() && isArticle(node.path("@type"))) {
            return node;
        }
        Iterable<JsonNode> inner = node.isArray() ? node : node.path("@graph");
        for (JsonNode item : inner) {
            JsonNode found = article(item, depth + 1);
            if (found != null) {
                return found;
            }
        }
        return node.has("mainEntity") ? article(node.get("mainEntity"), depth + 1) : null;
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
        return text(article.path("datePublished"));
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

    String creator() {
        return name(article.path("author"));
    }

    private static String name(JsonNode node) {
        JsonNode one = node.isArray() ? node.path(0) : node;
        return text(one.isObject() ? one.path("name") : one);
    }

    private static String text(JsonNode node) {
        JsonNode one = node.isArray() ? node.path(0) : node;
        return one.isTextual() && !one.asText().isBlank()
                ? Parser.unescapeEntities(one.asText(), false).strip()
                : null;
    }
}
