package dev.parley.local.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * Joins a quotation that goes on without a cue to the statement that it goes on with, since some annotations, PolNeAR's
 * among them, count "“A,” X said. “B.”" as one attribution where the engine has two statements.
 */
final class JoinedUtterances {
    private JoinedUtterances() {}

    /** The article with fewer statements; stances keep the identifiers that they had. */
    static JsonNode join(JsonNode extracted) {
        ObjectNode joined = extracted.deepCopy();
        ArrayNode kept = joined.arrayNode();
        Map<Integer, ObjectNode> lastOfSource = new HashMap<>();
        for (JsonNode statement : joined.path("statements")) {
            int source = statement.path("source").path("start").asInt(-1);
            ObjectNode before = lastOfSource.get(source);
            boolean goesOn = statement.path("cue").path("inherited").asBoolean() && before != null;
            if (goesOn) {
                statement.path("content").forEach(((ArrayNode) before.get("content"))::add);
            } else {
                kept.add(statement);
                lastOfSource.put(source, (ObjectNode) statement);
            }
        }
        joined.set("statements", kept);
        return joined;
    }
}
