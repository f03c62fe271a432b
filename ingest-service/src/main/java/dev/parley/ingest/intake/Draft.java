package dev.parley.ingest.intake;

import dev.parley.ingest.ninjs.NinjsItem;
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
 * @param places where the client's form has a field, if it calls it otherwise
 */
public record Draft(
        Map<String, String> fields, List<String> warnings, Set<String> mistyped, Map<String, String> places) {
    public static final String ID = "id";
    public static final String URL = "url";
    public static final String TITLE = "title";
    public static final String TEXT = "text";
    public static final String HTML = "html";
    public static final String PUBLISHED_AT = "publishedAt";
    public static final String OUTLET = "outlet";
    public static final String PUBLISHER_GROUP = "publisherGroup";
    public static final String AGENCY = "agency";
    public static final String LANGUAGE = "language";

    /** What a client may say about a text or a page. */
    static final Set<String> ABOUT = Set.of(ID, URL, TITLE, PUBLISHED_AT, OUTLET, PUBLISHER_GROUP, AGENCY, LANGUAGE);

    /** One that says nothing yet. */
    public static final Draft EMPTY = new Draft(Map.of(), List.of(), Set.of(), Map.of());

    public Draft {
        fields = Map.copyOf(fields);
        warnings = List.copyOf(warnings);
        mistyped = Set.copyOf(mistyped);
        places = Map.copyOf(places);
    }

    Draft(Map<String, String> fields, List<String> warnings, Set<String> mistyped) {
        this(fields, warnings, mistyped, Map.of());
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

    /** What the client gave for the field, or null. */
    public String get(String name) {
        return fields.get(name);
    }

    /** With this field as well, or instead of what it was. */
    public Draft with(String name, String value) {
        Map<String, String> all = new HashMap<>(fields);
        all.put(name, value);
        return new Draft(all, warnings, mistyped, places);
    }

    /** With this field as well, if the form has it; the place is the form's own path to it. */
    Draft with(String name, NinjsItem.Part part) {
        if (part == null) {
            return this;
        }
        Map<String, String> all = new HashMap<>(places);
        all.put(name, part.path());
        return new Draft(with(name, part.value()).fields, warnings, mistyped, all);
    }

    /** What the client's form calls the field. */
    String place(String name) {
        return name == null ? null : places.getOrDefault(name, name);
    }

    /** With this field as well, if it has none yet and there is a value for it. */
    public Draft withDefault(String name, String value) {
        return value == null || fields.containsKey(name) ? this : with(name, value);
    }
}
