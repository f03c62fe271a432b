package dev.parley.ingest.ninjs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /**
     * A value of the item.
     *
     * @param path where it stands, such as {@code headlines[1].value}
     */
    public record Part(String path, String value) {

        /** The same with something before and after it. */
        public Part within(String before, String after) {
            return new Part(path, before + value + after);
        }
    }

    public Part uri() {
        return part("uri");
    }

    /** The item's web address: its identifier, if that is one. */
    public Part url() {
        Part uri = uri();
        return uri != null && uri.value().matches("(?i)https?://.+") ? uri : null;
    }

    /** {@code text} unless it says otherwise. */
    public String type() {
        return Objects.requireNonNullElse(text(item, "type"), "text");
    }

    /** {@code usable} unless it says otherwise. */
    public String status() {
        return Objects.requireNonNullElse(text(item, "pubstatus"), "usable");
    }

    public Part headline() {
        Part main = elements("headlines", "value", NinjsItem::isMain);
        return first(
                part("headline"), main != null ? main : elements("headlines", "value", any -> true), part("title"));
    }

    private static boolean isMain(JsonNode headline) {
        String role = text(headline, "role");
        return role == null || role.endsWith("main");
    }

    /** The body as plain text, or null if it has none such. */
    public Part plainBody() {
        return first(part("body_text"), body("text/plain"));
    }

    /** The body as markup, or null if it has none such. */
    public Part markupBody() {
        return first(part("body_xhtml"), part("body_html"), body("text/html"), body("application/xhtml+xml"));
    }

    private Part body(String mediaType) {
        return elements("bodies", "value", body -> {
            String type = text(body, "contenttype");
            return type != null && type.toLowerCase(Locale.ROOT).startsWith(mediaType);
        });
    }

    /** When it was first published, else when this version was; null if it does not say. */
    public Part publishedAt() {
        return first(part("firstcreated"), part("contentcreated"), part("versioncreated"));
    }

    /** Who gave the information: in version 1 {@code source}, later the first of {@code infosources}. */
    public Part agency() {
        return first(part("source"), elements("infosources", "name", any -> true));
    }

    public Part language() {
        return part("language");
    }

    private static Part first(Part... parts) {
        return Stream.of(parts).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private Part part(String field) {
        String value = text(item, field);
        return value == null ? null : new Part(field, value);
    }

    /** The field of the first of the elements that is wanted and has it. */
    private Part elements(String array, String field, Predicate<JsonNode> wanted) {
        JsonNode all = item.path(array);
        return IntStream.range(0, all.size())
                .filter(i -> wanted.test(all.path(i)) && text(all.path(i), field) != null)
                .mapToObj(i -> new Part(array + "[" + i + "]." + field, text(all.path(i), field)))
                .findFirst()
                .orElse(null);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }
}
