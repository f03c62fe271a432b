package dev.parley.query.agent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An argument of a tool.
 *
 * @param words that it is one of, or null for any
 * @param required whether the tool cannot do without
 */
record Argument(String name, String type, String description, List<String> words, boolean required) {

    static Argument text(String name, String description) {
        return new Argument(name, "string", description, null, false);
    }

    static Argument oneOf(String name, List<String> words, String description) {
        return new Argument(name, "string", description, words, false);
    }

    Argument needed() {
        return new Argument(name, type, description, words, true);
    }

    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        schema.put("description", description);
        if (words != null) {
            schema.put("enum", words);
        }
        return schema;
    }
}
