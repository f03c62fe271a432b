package dev.parley.ingest.cleaning;

import dev.parley.ingest.article.Provenance;
import dev.parley.ingest.publication.Source;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What was found of an article's fields, and where: of each the first that tells something. */
final class Findings {
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Provenance> provenance = new HashMap<>();

    /** Offers a value for the field; null, blank ones and later ones are passed over. */
    Findings offer(String field, Source source, String value) {
        if (value != null && !value.isBlank() && values.putIfAbsent(field, value.strip()) == null) {
            note(field, source, true);
        }
        return this;
    }

    /** Says how the field is known, whatever was said before. */
    void note(String field, Source source, boolean certain) {
        provenance.put(field, new Provenance(source.label(), certain));
    }

    /** Changes what was found, without a word on where. */
    void refine(String field, Function<String, String> change) {
        values.computeIfPresent(field, (name, value) -> change.apply(value));
    }

    /** What was found, or null. */
    String get(String field) {
        return values.get(field);
    }

    Map<String, Provenance> provenance() {
        return Map.copyOf(provenance);
    }
}
