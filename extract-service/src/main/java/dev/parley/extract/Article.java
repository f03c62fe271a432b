package dev.parley.extract;

import dev.parley.contracts.PublicationTime;
import dev.parley.contracts.Zone;
import java.util.List;
import java.util.Objects;

/**
 * What the extractor reads. Only {@code text} is needed; every other field helps and may be null.
 *
 * @param title the headline where it is known apart from the text
 * @param publishedAt resolves "on Friday" and its like
 * @param text the cleaned text, that all offsets count over
 * @param zones the parts of the page already recognised, in code points; may be empty
 */
public record Article(
        String id,
        int version,
        String title,
        String url,
        String outlet,
        String publisherGroup,
        String agency,
        PublicationTime publishedAt,
        String language,
        String originId,
        String text,
        List<Zone> zones) {
    public Article {
        Objects.requireNonNull(text, "text");
        zones = zones == null ? List.of() : List.copyOf(zones);
    }

    /** An article of which nothing but its text is known. */
    public static Article ofText(String id, String text) {
        return new Article(id, 1, null, null, null, null, null, null, null, id, text, List.of());
    }
}
