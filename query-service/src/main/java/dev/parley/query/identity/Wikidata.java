package dev.parley.query.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** Wikidata item ids, Q and digits. */
final class Wikidata {
    private static final Pattern ITEM = Pattern.compile("Q[1-9][0-9]{0,11}");

    static boolean valid(String id) {
        return id != null && ITEM.matcher(id).matches();
    }

    static String slug(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    private Wikidata() {}
}
