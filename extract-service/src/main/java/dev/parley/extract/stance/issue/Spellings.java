package dev.parley.extract.stance.issue;

import dev.parley.extract.data.Table;
import java.util.HashMap;
import java.util.Map;

/** One spelling for words that are written in two, "defense" and "defence", so that both give one name. */
final class Spellings {
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> endings = new HashMap<>();

    static Spellings standard() {
        Spellings spellings = new Spellings();
        for (Table.Row row : Table.read("stance/spellings.tsv")) {
            for (String word : row.list("words")) {
                if (word.startsWith("-")) {
                    spellings.endings.put(word.substring(1), row.get("id").substring(1));
                } else {
                    spellings.words.put(word, row.get("id"));
                }
            }
        }
        return spellings;
    }

    /** The spelling that names use of a word in small letters. */
    String of(String word) {
        String whole = words.get(word);
        if (whole != null) {
            return whole;
        }
        for (Map.Entry<String, String> ending : endings.entrySet()) {
            if (word.endsWith(ending.getKey())
                    && word.length() > ending.getKey().length() + 2) {
                return word.substring(0, word.length() - ending.getKey().length()) + ending.getValue();
            }
        }
        return word;
    }

    private Spellings() {}
}
