package dev.parley.query.identity;

import dev.parley.query.table.Lines;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The states of ISO 3166-1, found by code, Wikidata id or name. */
public final class States {
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, String> BY_WIKIDATA = new HashMap<>();
    private static final Map<String, String> BY_SLUG = new HashMap<>();

    static {
        for (String[] state : Lines.of(States.class, "states.tsv")) {
            NAMES.put(state[0], state[2]);
            BY_WIKIDATA.put(state[1], state[0]);
            BY_SLUG.put(Spelling.slug(state[2]), state[0]);
        }
        for (String[] state : Lines.of(States.class, "states.tsv")) {
            for (String other : state[3].split("\\|")) {
                if (!other.isEmpty()) {
                    BY_SLUG.putIfAbsent(Spelling.slug(other), state[0]);
                }
            }
        }
    }

    /**
     * What identifies a state: its ISO code, else its Wikidata id, else its name as a slug; the code is looked up where
     * only one of the others is given.
     */
    static String key(String iso3, String wikidata, String name) {
        if (iso3 != null && NAMES.containsKey(iso3.toUpperCase(Locale.ROOT))) {
            return iso3.toUpperCase(Locale.ROOT);
        }
        if (wikidata != null && BY_WIKIDATA.containsKey(wikidata)) {
            return BY_WIKIDATA.get(wikidata);
        }
        if (wikidata != null && Wikidata.valid(wikidata)) {
            return Wikidata.slug(wikidata);
        }
        return code(name).orElseGet(() -> Spelling.slug(name));
    }

    /** The ISO code of the state that has this name; an abbreviation may have full stops. */
    public static Optional<String> code(String name) {
        return Optional.ofNullable(BY_SLUG.get(Spelling.slug(name)))
                .or(() -> Optional.ofNullable(BY_SLUG.get(Spelling.slug(name.replace(".", "")))));
    }

    /** The usual English name of the state with this key, if it is an ISO code. */
    static Optional<String> name(String key) {
        return Optional.ofNullable(NAMES.get(key));
    }

    private States() {}
}
