package dev.parley.ingest.article;

import dev.parley.contracts.PublicationTime;
import java.util.Map;

/**
 * What is kept of an article beside what is announced of it.
 *
 * @param byline who wrote it, or null
 * @param modifiedAt when its outlet changed it last, or null
 * @param provenance how each field is known, by the field's name
 */
public record Details(String byline, PublicationTime modifiedAt, Map<String, Provenance> provenance) {
    /** Nothing beside. */
    public static final Details NONE = new Details(null, null, Map.of());

    public Details {
        provenance = Map.copyOf(provenance);
    }
}
