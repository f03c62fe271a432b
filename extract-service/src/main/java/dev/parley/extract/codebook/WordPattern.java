package dev.parley.extract.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words that must follow each other. Alternatives are parted by a bar, a star ends the beginning of a word:
 * {@code "lift*|eas* sanction|sanctions"}.
 */
public final class WordPattern {
    private final List<List<String>> words;

    private WordPattern(List<List<String>> words) {
        this.words = words;
    }

    /** @throws IllegalArgumentException if the pattern has no words or an empty alternative */
    public static WordPattern of(String pattern) {
        String[] parts =
                pattern.strip().toLowerCase(Locale.ROOT).replace('’', '\'').split("\\s+");
        List<List<String>> words = new ArrayList<>(parts.length);
        for (String part : parts) {
            List<String> alternatives = List.of(part.split("\\|", -1));
            if (alternatives.contains("") || alternatives.contains("*")) {
                throw new IllegalArgumentException("pattern '" + pattern + "' has an empty word");
            }
            words.add(alternatives);
        }
        return new WordPattern(words);
    }

    /** Whether the words stand in a text that is given by its words in small letters and their base forms. */
    public boolean in(List<String> lower, List<String> lemmas) {
        for (int first = 0; first + words.size() <= lower.size(); first++) {
            if (at(first, lower, lemmas)) {
                return true;
            }
        }
        return false;
    }

    private boolean at(int first, List<String> lower, List<String> lemmas) {
        for (int word = 0; word < words.size(); word++) {
            if (!matches(words.get(word), lower.get(first + word), lemmas.get(first + word))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(List<String> alternatives, String lower, String lemma) {
        for (String alternative : alternatives) {
            boolean fits = alternative.endsWith("*")
                    ? lower.startsWith(alternative.substring(0, alternative.length() - 1))
                    : alternative.equals(lower) || alternative.equals(lemma);
            if (fits) {
                return true;
            }
        }
        return false;
    }
}
