package dev.parley.extract.occasion;

import dev.parley.extract.data.Table;
import dev.parley.extract.text.Token;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The words of venues, by kind. */
final class VenueWords {
    private static final VenueWords STANDARD = new VenueWords();

    private final Map<String, Set<String>> kinds = new HashMap<>();

    private VenueWords() {
        Table.read("occasion/venues.tsv").forEach(row -> kinds.put(row.get("kind"), Set.copyOf(row.list("words"))));
    }

    static VenueWords standard() {
        return STANDARD;
    }

    boolean has(String kind, Token token) {
        Set<String> words = kinds.get(kind);
        return words.contains(token.lower()) || token.isNoun() && words.contains(token.lemma());
    }
}
