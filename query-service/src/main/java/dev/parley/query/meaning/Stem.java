package dev.parley.query.meaning;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/**
 * An English word without its inflection, as far as endings alone tell it; the same for all forms of most words, and for
 * its British and its American spelling.
 */
final class Stem {
    private static final int SHORTEST = 3;
    private static final int LONGEST_OF_ONE_SPELLING = 4;
    /** Ends of stems in British spelling, by the American one. */
    private static final Map<String, String> AMERICAN =
            Map.of("our", "or", "is", "iz", "ys", "yz", "enc", "ens", "ell", "el");

    private static final List<String> ENDINGS = List.of("ies", "ing", "ied", "ed", "es", "s");

    static String of(String word) {
        if (!word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
            return word;
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST && !word.endsWith("ss")) {
                return american(bare(word.substring(0, word.length() - ending.length())
                        + (ending.equals("ies") || ending.equals("ied") ? "y" : "")));
            }
        }
        return american(bare(word));
    }

    /** Without a silent e and a doubled last consonant, so that "threaten, threatened, stopping, stop" meet. */
    private static String bare(String stem) {
        String sounded = stem.length() > SHORTEST && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
        int last = sounded.length() - 1;
        boolean doubled = last >= SHORTEST
                && sounded.charAt(last) == sounded.charAt(last - 1)
                && "bdgmnprt".indexOf(sounded.charAt(last)) >= 0;
        return doubled ? sounded.substring(0, last) : sounded;
    }

    private static String american(String stem) {
        if (stem.length() <= LONGEST_OF_ONE_SPELLING) {
            return stem;
        }
        return AMERICAN.entrySet().stream()
                .filter(spelling -> stem.endsWith(spelling.getKey()))
                .findFirst()
                .map(spelling -> replaced(stem, spelling))
                .orElse(stem);
    }

    private static String replaced(String stem, Entry<String, String> spelling) {
        return stem.substring(0, stem.length() - spelling.getKey().length()) + spelling.getValue();
    }

    private Stem() {}
}
