package dev.parley.extract.codebook;

import dev.parley.extract.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words that must follow each other. Alternatives are parted by a bar, a star ends the beginning of a word:
 * {@code "lift*|eas* sanction|sanctions"}.
 */
public final class WordPattern {
    private static final int SHORTEST_BEGINNING = 3;

    private final String written;
    private final List<List<Word>> words;

    private WordPattern(String written, List<List<Word>> words) {
        this.written = written;
        this.words = words;
    }

    /** @throws IllegalArgumentException if the pattern has no words, or one that no text has */
    public static WordPattern of(String pattern) {
        String[] parts =
                pattern.strip().toLowerCase(Locale.ROOT).replace('’', '\'').split("\\s+");
        List<List<Word>> words = new ArrayList<>(parts.length);
        for (String part : parts) {
            List<Word> alternatives = new ArrayList<>();
            for (String alternative : part.split("\\|", -1)) {
                alternatives.add(Word.of(alternative, pattern));
            }
            words.add(List.copyOf(alternatives));
        }
        return new WordPattern(pattern.strip(), List.copyOf(words));
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

    /** The alternatives for the first word. */
    List<Word> firstWord() {
        return words.get(0);
    }

    /** The part of a word by which beginnings can be looked up. */
    static String shortest(String letters) {
        return letters.substring(0, SHORTEST_BEGINNING);
    }

    static boolean isLongEnough(String word) {
        return word.length() >= SHORTEST_BEGINNING;
    }

    /** Whether every text that has the other pattern has this one too. */
    boolean covers(WordPattern other) {
        for (int first = 0; first + words.size() <= other.words.size(); first++) {
            if (covers(other, first)) {
                return true;
            }
        }
        return false;
    }

    private boolean covers(WordPattern other, int first) {
        for (int word = 0; word < words.size(); word++) {
            List<Word> mine = words.get(word);
            if (!other.words.get(first + word).stream()
                    .allMatch(theirs -> mine.stream().anyMatch(one -> one.covers(theirs)))) {
                return false;
            }
        }
        return true;
    }

    private boolean at(int first, List<String> lower, List<String> lemmas) {
        for (int word = 0; word < words.size(); word++) {
            if (!matches(words.get(word), lower.get(first + word), lemmas.get(first + word))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(List<Word> alternatives, String lower, String lemma) {
        for (int i = 0; i < alternatives.size(); i++) {
            if (alternatives.get(i).matches(lower, lemma)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return written;
    }

    /** A word, or the beginning of any. */
    record Word(String letters, boolean beginning) {

        static Word of(String written, String pattern) {
            boolean beginning = written.endsWith("*");
            String letters = beginning ? written.substring(0, written.length() - 1) : written;
            if (letters.isEmpty()) {
                throw new IllegalArgumentException("pattern '" + pattern + "' has an empty word");
            }
            if (letters.indexOf('*') >= 0) {
                throw new IllegalArgumentException("pattern '" + pattern + "' has a star that does not end a word");
            }
            if (beginning && letters.length() < SHORTEST_BEGINNING) {
                throw new IllegalArgumentException("pattern '" + pattern + "' has a star after fewer than "
                        + SHORTEST_BEGINNING + " letters, which nearly any text has");
            }
            checkIsOneWord(letters, pattern);
            return new Word(letters, beginning);
        }

        /** A pattern meets the words of a text as the text is cut into them, so it must be cut the same. */
        private static void checkIsOneWord(String letters, String pattern) {
            List<String> cut = Words.of(letters);
            boolean word = Character.isLetterOrDigit(letters.codePointAt(0))
                    || Character.isLetterOrDigit(letters.codePointBefore(letters.length()));
            if (cut.size() != 1 || !word || letters.equals("'s")) {
                throw new IllegalArgumentException("pattern '" + pattern + "' can match nothing: '" + letters
                        + "' is no single word, it is read as " + String.join(" + ", cut));
            }
        }

        boolean matches(String lower, String lemma) {
            return beginning ? lower.startsWith(letters) : letters.equals(lower) || letters.equals(lemma);
        }

        boolean covers(Word other) {
            return beginning ? other.letters.startsWith(letters) : !other.beginning && letters.equals(other.letters);
        }
    }
}
