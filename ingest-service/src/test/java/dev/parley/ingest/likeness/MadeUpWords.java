package dev.parley.ingest.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of words that mean nothing, as alike as a test wants them. */
public final class MadeUpWords {
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    private final Random random;

    /** @param seed texts of different seeds have next to nothing in common */
    public MadeUpWords(long seed) {
        random = new Random(seed);
    }

    public List<String> words(int count) {
        return IntStream.range(0, count).mapToObj(i -> word()).toList();
    }

    private String word() {
        return IntStream.range(0, 3)
                .mapToObj(i -> "" + pick(CONSONANTS) + pick(VOWELS))
                .collect(Collectors.joining());
    }

    private char pick(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }

    /** The words with every so manieth replaced. */
    public List<String> edited(List<String> words, int every) {
        List<String> edited = new ArrayList<>(words);
        for (int i = every / 2; i < edited.size(); i += every) {
            edited.set(i, word());
        }
        return edited;
    }

    public static String text(List<String> words) {
        return String.join(" ", words);
    }
}
