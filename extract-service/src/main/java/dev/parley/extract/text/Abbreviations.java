package dev.parley.extract.text;

import dev.parley.extract.data.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Words that take a stop: some never end a sentence ("Mr."), some may ("Inc."). */
final class Abbreviations {
    private final Map<String, Boolean> mayEndSentence = new HashMap<>();

    static Abbreviations standard() {
        Abbreviations abbreviations = new Abbreviations();
        for (Table.Row row : Table.read("text/abbreviations.tsv")) {
            abbreviations.mayEndSentence.put(
                    row.get("abbreviation"), row.get("ends").equals("may"));
        }
        return abbreviations;
    }

    /** Whether a word, given without its stop, is one. */
    boolean contains(String word) {
        return word.length() <= 8 && mayEndSentence.containsKey(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a token that carries its stop may be the last of a sentence. */
    boolean mayEndSentence(String dotted) {
        String word = dotted.substring(0, dotted.length() - 1).toLowerCase(Locale.ROOT);
        return mayEndSentence.getOrDefault(word, true);
    }

    private Abbreviations() {}
}
