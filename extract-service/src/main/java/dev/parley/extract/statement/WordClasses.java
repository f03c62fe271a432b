package dev.parley.extract.statement;

import dev.parley.extract.data.Table;
import dev.parley.extract.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The classes of words that bound what was said, as their data file lists them. */
final class WordClasses {
    private final Map<String, Set<String>> classes = new HashMap<>();

    static WordClasses standard() {
        WordClasses words = new WordClasses();
        Table.read("statement/words.tsv")
                .forEach(row -> words.classes.put(row.get("id"), Set.copyOf(row.list("words"))));
        Set<String> actors = new HashSet<>();
        Table.read("stance/actors.tsv").forEach(row -> actors.addAll(row.list("words")));
        Table.read("entity/group-nouns.tsv").stream()
                .filter(row -> !row.get("class").equals("document"))
                .forEach(row -> actors.add(row.get("noun")));
        Table.read("entity/roles.tsv").forEach(row -> actors.add(lastWord(row.get("role"))));
        words.classes.put("actor", actors);
        return words;
    }

    private static String lastWord(String phrase) {
        return phrase.substring(phrase.lastIndexOf(' ') + 1);
    }

    boolean has(String wordClass, Token token) {
        Set<String> words = classes.get(wordClass);
        if (words == null) {
            throw new IllegalArgumentException("no class of words is called " + wordClass);
        }
        return words.contains(token.lower()) || token.isNoun() && words.contains(token.lemma());
    }

    /** Whether the base form of a word of any kind is of a class. */
    boolean hasLemma(String wordClass, Token token) {
        return classes.get(wordClass).contains(token.lemma());
    }

    private WordClasses() {}
}
