package dev.parley.local.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An article on its way in.
 *
 * @param contentType of the body
 * @param body the page, the plain text or the JSON
 * @param about what else is known of it, by the intake's parameter names; empty for JSON, which says it itself
 */
public record Submission(String name, String contentType, String body, Map<String, String> about) {
    public Submission {
        about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
    }
}
