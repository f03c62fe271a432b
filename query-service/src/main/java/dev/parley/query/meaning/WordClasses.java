package dev.parley.query.meaning;

import dev.parley.query.table.Lines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which words carry no content, and which of the others mean the same. */
final class WordClasses {
    private static final Set<String> FUNCTION_WORDS = new HashSet<>();
    private static final Map<String, String> HEADS = new HashMap<>();

    static {
        Lines.of(WordClasses.class, "function-words.tsv").forEach(line -> FUNCTION_WORDS.addAll(List.of(line)));
        for (String[] words : Lines.of(WordClasses.class, "meaning-classes.tsv")) {
            for (String word : words) {
                HEADS.putIfAbsent(Stem.of(word), words[0]);
            }
        }
    }

    static boolean hasContent(String word) {
        return !FUNCTION_WORDS.contains(word);
    }

    /** The word that stands for all that mean the same. */
    static String head(String word) {
        String stem = Stem.of(word);
        return HEADS.getOrDefault(stem, stem);
    }

    private WordClasses() {}
}
