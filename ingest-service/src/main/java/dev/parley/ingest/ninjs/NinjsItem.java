package dev.parley.ingest.ninjs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A news item by ninjs, of versions 1 ({@code body_text}, {@code headline}) or 2 and 3 ({@code bodies}, {@code headlines}).
 *
 * @see <a href="https://iptc.org/standards/ninjs/">ninjs</a>
 */
public final class NinjsItem {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode item;

    private NinjsItem(JsonNode item) {
        this.item = item;
    }

    /** The item, or nothing if the JSON is none: an item has a {@code uri} and a body of one of the two kinds. */
    public static Optional<NinjsItem> find(byte[] json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            boolean isItem = node != null
                    && node.path("uri").isTextual()
                    && (node.path("bodies").isArray()
                            || Stream.of("body_text", "body_xhtml", "body_html", "pubstatus", "headline")
                                    .anyMatch(field -> node.path(field).isTextual()));
            return isItem ? Optional.of(new NinjsItem(node)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory are always readable", e);
        }
    }

    public String uri() {
        return text(item, "uri");
    }

    /** The item's web address: its identifier, if that is one. */
    public String url() {
        return uri().matches("(?i)https?://.+") ? uri() : null;
    }

    /** {@code text} unless it says otherwise. */
    public String type() {
        return Objects.requireNonNullElse(text(item, "type"), "text");
    }

    /** {@code usable} unless it says otherwise. */
    public String status() {
        return Objects.requireNonNullElse(text(item, "pubstatus"), "usable");
    }

    public String headline() {
        String first = text(item, "headline");
        return first != null
                ? first
                : elements("headlines")
                        .filter(headline -> text(headline, "value") != null)
                        .min((one, other) -> Boolean.compare(isMain(other), isMain(one)))
                        .map(headline -> text(headline, "value"))
                        .orElse(text(item, "title"));
    }

    private static boolean isMain(JsonNode headline) {
        String role = text(headline, "role");
        return role == null || role.endsWith("main");
    }

    /** The body as plain text, or null if it has none such. */
    public String plainBody() {
        String plain = text(item, "body_text");
        return plain != null ? plain : body("text/plain");
    }

    /** The body as markup, or null if it has none such. */
    public String markupBody() {
        return Stream.of(
                        text(item, "body_xhtml"),
                        text(item, "body_html"),
                        body("text/html"),
                        body("application/xhtml+xml"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String body(String mediaType) {
        return elements("bodies")
                .filter(body -> {
                    String type = text(body, "contenttype");
                    return type != null && type.toLowerCase(Locale.ROOT).startsWith(mediaType);
                })
                .map(body -> text(body, "value"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** When it was first published, else when this version was; null if it does not say. */
    public String publishedAt() {
        String first = text(item, "firstcreated");
        String created = first != null ? first : text(item, "contentcreated");
        return created != null ? created : text(item, "versioncreated");
    }

    /** Who gave the information: in version 1 {@code source}, later the first of {@code infosources}. */
    public String agency() {
        String source = text(item, "source");
        return source != null
                ? source
                : elements("infosources")
                        .map(party -> text(party, "name"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    public String language() {
        return text(item, "language");
    }

    private Stream<JsonNode> elements(String field) {
        return StreamSupport.stream(item.path(field).spliterator(), false);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }
}
