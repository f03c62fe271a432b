package dev.parley.extract.zone;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the paragraphs of a page are about: their longer words, by the first letters, and how many paragraphs have each. */
final class StoryWords {
    private static final int LEAST_LETTERS = 4;
    private static final int STEM_LETTERS = 5;

    private final Map<String, Integer> paragraphs = new HashMap<>();

    StoryWords(Collection<LineFacts> paragraphs) {
        for (LineFacts paragraph : paragraphs) {
            for (String stem : stems(paragraph)) {
                this.paragraphs.merge(stem, 1, Integer::sum);
            }
        }
    }

    /** How many of the words of a line at least so many paragraphs have. */
    int shared(Set<String> stems, int least) {
        int shared = 0;
        for (String stem : stems) {
            shared += paragraphs.getOrDefault(stem, 0) >= least ? 1 : 0;
        }
        return shared;
    }

    /** The longer words of a line, outside quotation marks, each by its first letters. */
    static Set<String> stems(LineFacts line) {
        return stems(line.words());
    }

    /** The longer words of a list, each by its first letters. */
    static Set<String> stems(List<String> words) {
        Set<String> stems = new HashSet<>(words.size() * 2);
        for (String word : words) {
            if (word.length() >= LEAST_LETTERS) {
                stems.add(
                        word.substring(0, Math.min(STEM_LETTERS, word.length())).toLowerCase(Locale.ROOT));
            }
        }
        return stems;
    }
}
