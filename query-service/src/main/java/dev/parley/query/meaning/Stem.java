package dev.parley.query.meaning;

import java.util.List;

/** An English word without its inflection, as far as endings alone tell it; the same for all forms of most words. */
final class Stem {
    private static final int SHORTEST = 3;
    private static final List<String> ENDINGS = List.of("ies", "ing", "ied", "ed", "es", "s");

    static String of(String word) {
        if (!word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
            return word;
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST && !word.endsWith("ss")) {
                return bare(word.substring(0, word.length() - ending.length())
                        + (ending.equals("ies") || ending.equals("ied") ? "y" : ""));
            }
        }
        return bare(word);
    }

    /** Without a silent e and a doubled last consonant, so that "threaten, threatened, stopping, stop" meet. */
    private static String bare(String stem) {
        int last = stem.length() - 1;
        if (last >= SHORTEST && stem.charAt(last) == 'e') {
            return stem.substring(0, last);
        }
        boolean doubled = last >= SHORTEST
                && stem.charAt(last) == stem.charAt(last - 1)
                && "bdgmnprt".indexOf(stem.charAt(last)) >= 0;
        return doubled ? stem.substring(0, last) : stem;
    }

    private Stem() {}
}
