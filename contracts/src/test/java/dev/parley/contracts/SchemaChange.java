package dev.parley.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a changed schema breaks. Events of every age lie in the compacted topics and services are updated one by one, so
 * a change must be safe both ways: new optional properties are, anything else wants a new version of the event.
 */
final class SchemaChange {
    private static final Set<String> PROSE = Set.of("title", "description", "examples", "$comment", "$id");
    private static final Set<String> MAY_GROW = Set.of("properties", "$defs");

    /** The incompatible changes between two schemas, each with its place; empty if there are none. */
    static List<String> breaks(JsonNode released, JsonNode now) {
        List<String> found = new ArrayList<>();
        compare("", released, now, false, found);
        return found;
    }

    private static void compare(String path, JsonNode released, JsonNode now, boolean mayGrow, List<String> found) {
        if (!released.isObject() || !now.isObject()) {
            if (!released.equals(now)) {
                found.add(path + ": was " + released + ", is " + now);
            }
            return;
        }
        // Directly under "properties" and "$defs" the names are the schema's own, "title" among them.
        released.fieldNames().forEachRemaining(name -> {
            if (!mayGrow && PROSE.contains(name)) {
                return;
            }
            if (!now.has(name)) {
                found.add(path + "/" + name + ": is gone");
            } else {
                compare(path + "/" + name, released.get(name), now.get(name), MAY_GROW.contains(name), found);
            }
        });
        if (!mayGrow) {
            now.fieldNames().forEachRemaining(name -> {
                if (!released.has(name) && !PROSE.contains(name)) {
                    found.add(path + "/" + name + ": is new");
                }
            });
        }
    }

    private SchemaChange() {}
}
