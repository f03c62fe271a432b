package dev.parley.extract.entity;

import dev.parley.extract.data.Table;
import dev.parley.extract.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The closed classes of words by which names, titles and sources are read, as their data file lists them. */
final class EntityWords {
    private static final EntityWords STANDARD = read();

    private final Map<String, Set<String>> classes = new HashMap<>();

    static EntityWords standard() {
        return STANDARD;
    }

    private static EntityWords read() {
        EntityWords words = new EntityWords();
        for (Table.Row row : Table.read("entity/words.tsv")) {
            words.classes.put(row.get("id"), Set.copyOf(new HashSet<>(row.list("words"))));
        }
        return words;
    }

    /**
     * The words of a class, in small letters.
     *
     * @throws IllegalArgumentException if there is no such class
     */
    Set<String> of(String wordClass) {
        Set<String> words = classes.get(wordClass);
        if (words == null) {
            throw new IllegalArgumentException("no class of words is called " + wordClass);
        }
        return words;
    }

    /** Whether a token is of a class, in its own form or, if a noun, in its singular. */
    boolean has(String wordClass, Token token) {
        Set<String> words = of(wordClass);
        return words.contains(token.lower()) || token.isNoun() && words.contains(token.lemma());
    }
}
