package dev.parley.local.seeds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON as documentation shows it: names and values of an answer in the answer's order, with some left out. A string that begins
 * or ends with dots is a part of one.
 */
final class Abridged {
    private static final Pattern TOKEN = Pattern.compile("\"([^\"]*)\"|-?\\d+(?:\\.\\d+)?|true|false|null");
    private static final String DOTS = "…";

    private final List<String> shown = new ArrayList<>();

    Abridged(String json) {
        Matcher tokens = TOKEN.matcher(json);
        while (tokens.find()) {
            shown.add(tokens.group(1) == null ? tokens.group() : tokens.group(1));
        }
    }

    /** What is shown and does not follow in the answer on what is shown before it, or null if all does. */
    String missingFrom(JsonNode answer) {
        List<String> tokens = new ArrayList<>();
        add(answer, tokens);
        int at = 0;
        for (String one : shown) {
            while (at < tokens.size() && !shows(one, tokens.get(at))) {
                at++;
            }
            if (at++ == tokens.size()) {
                return one;
            }
        }
        return null;
    }

    private static void add(JsonNode node, List<String> tokens) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                tokens.add(field.getKey());
                add(field.getValue(), tokens);
            });
        } else if (node.isArray()) {
            node.forEach(item -> add(item, tokens));
        } else {
            tokens.add(node.asText());
        }
    }

    private static boolean shows(String shown, String token) {
        return shown.contains(DOTS) ? token.contains(shown.replace(DOTS, "").strip()) : token.equals(shown);
    }
}
