package dev.parley.query.meaning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        lines("function-words.tsv").forEach(line -> FUNCTION_WORDS.addAll(List.of(line)));
        for (String[] words : lines("meaning-classes.tsv")) {
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

    private static List<String[]> lines(String file) {
        try (InputStream stream = WordClasses.class.getResourceAsStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private WordClasses() {}
}
