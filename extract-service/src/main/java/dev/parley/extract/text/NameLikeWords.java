package dev.parley.extract.text;

import java.util.HashSet;
import java.util.Set;

/**
 * Tells which words of a text are written like names: with a capital in the midst of a sentence that is no title, or at
 * its start if the text writes them so elsewhere and never in small letters.
 */
final class NameLikeWords {
    private final Set<String> functionWords;
    private final Set<String> cues;
    private final Set<String> capitalised = new HashSet<>();
    private final Set<String> small = new HashSet<>();

    /**
     * @param functionWords words in small letters that are no names however they are written
     * @param cues verbs of speech: a word with a capital before one of them is who speaks
     */
    NameLikeWords(Set<String> functionWords, Set<String> cues) {
        this.functionWords = functionWords;
        this.cues = cues;
    }

    /** Learns from a sentence how the text writes its words. */
    void learn(String[] words, String[] lower) {
        boolean title = isTitle(words, lower);
        for (int i = 0; i < words.length; i++) {
            if (!isCapitalised(words[i])) {
                small.add(lower[i]);
            } else if (!title && !begins(words, i)) {
                capitalised.add(lower[i]);
            }
        }
    }

    /** For each word of a sentence whether it is written like a name. */
    boolean[] of(String[] words, String[] lower) {
        boolean[] names = new boolean[words.length];
        if (isTitle(words, lower)) {
            return names;
        }
        for (int i = 0; i < words.length; i++) {
            names[i] = isCapitalised(words[i]) && !functionWords.contains(lower[i]) && isName(words, lower, i);
        }
        return names;
    }

    private boolean isName(String[] words, String[] lower, int at) {
        if (!begins(words, at)) {
            return true;
        }
        boolean known = capitalised.contains(lower[at]) && !small.contains(lower[at]);
        boolean speaks = at + 1 < words.length && cues.contains(lower[at + 1]) && !small.contains(lower[at]);
        return known || speaks;
    }

    private static boolean begins(String[] words, int at) {
        return at == 0 || !Character.isLetterOrDigit(words[at - 1].codePointAt(0)) && !words[at - 1].equals(",");
    }

    private boolean isTitle(String[] words, String[] lower) {
        int all = 0;
        int large = 0;
        for (int i = 1; i < words.length; i++) {
            if (words[i].length() > 3
                    && Character.isLetter(words[i].codePointAt(0))
                    && !functionWords.contains(lower[i])) {
                all++;
                if (Character.isUpperCase(words[i].codePointAt(0))) {
                    large++;
                }
            }
        }
        return large > 2 && large * 3 > all * 2;
    }

    private static boolean isCapitalised(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }
}
