package dev.parley.extract.phrase;

import dev.parley.extract.data.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The closed classes of words that phrases are read by, as their data file lists them. */
final class ClosedWords {
    private static final Map<String, Set<String>> CLASSES = read();

    /** @throws IllegalArgumentException if the file has no class of the name */
    static Set<String> of(String wordClass) {
        Set<String> words = CLASSES.get(wordClass);
        if (words == null) {
            throw new IllegalArgumentException("no class of words is called " + wordClass);
        }
        return words;
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> classes = new HashMap<>();
        Table.read("phrase/words.tsv").forEach(row -> classes.put(row.get("id"), Set.copyOf(row.list("words"))));
        return Map.copyOf(classes);
    }

    private ClosedWords() {}
}
