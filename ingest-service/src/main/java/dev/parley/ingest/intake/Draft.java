package dev.parley.ingest.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a client says of an article, not yet checked.
 *
 * @param fields the known ones that have a value, by name
 * @param warnings what was ignored
 * @param mistyped the known fields that hold something else than a string
 */
public record Draft(Map<String, String> fields, List<String> warnings, Set<String> mistyped) {
    static final String ID = "id";
    static final String URL = "url";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String HTML = "html";
    static final String PUBLISHED_AT = "publishedAt";
    static final String OUTLET = "outlet";
    static final String PUBLISHER_GROUP = "publisherGroup";
    static final String AGENCY = "agency";
    static final String LANGUAGE = "language";

    /** What a client may say about a text or a page. */
    static final Set<String> ABOUT = Set.of(ID, URL, TITLE, PUBLISHED_AT, OUTLET, PUBLISHER_GROUP, AGENCY, LANGUAGE);

    public Draft {
        fields = Map.copyOf(fields);
        warnings = List.copyOf(warnings);
        mistyped = Set.copyOf(mistyped);
    }

    static boolean knows(String name) {
        return ABOUT.contains(name) || name.equals(TEXT) || name.equals(HTML);
    }

    static String unknown(String name) {
        return "the unknown field '" + name.substring(0, Math.min(60, name.length())) + "' was ignored";
    }

    /** The name that the client calls the article by, or null. */
    public String reference() {
        return fields.get(ID);
    }

    String get(String name) {
        return fields.get(name);
    }

    Draft withText(String text) {
        Map<String, String> all = new HashMap<>(fields);
        all.put(TEXT, text);
        return new Draft(all, warnings, mistyped);
    }
}
