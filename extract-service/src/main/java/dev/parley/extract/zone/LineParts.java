package dev.parley.extract.zone;

import dev.parley.extract.data.Table;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts that patterns of lines are made of: names, places, days, words for journalists. */
final class LineParts {

    /** The parts that come with the extractor, each with those above it filled in. */
    static Map<String, String> standard() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (Table.Row row : Table.read("zone/pattern-parts.tsv")) {
            parts.put(row.get("name"), filled(row.get("pattern"), parts));
        }
        return parts;
    }

    /** A pattern with its parts, written {name}, filled in. */
    static String filled(String pattern, Map<String, String> parts) {
        String filled = pattern;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            filled = filled.replace("{" + part.getKey() + "}", part.getValue());
        }
        return filled;
    }

    private LineParts() {}
}
