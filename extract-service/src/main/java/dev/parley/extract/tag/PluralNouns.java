package dev.parley.extract.tag;

import java.util.Locale;
import java.util.Set;

/** Takes back to a noun a word in -s that cannot be the verb where it stands: "rejected talks", "wants job guarantees". */
final class PluralNouns {
    private static final Set<String> BEFORE_NOUNS = Set.of("ADJ", "DET", "NUM");
    private static final Set<String> POSSESSIVES =
            Set.of("his", "her", "its", "their", "our", "my", "your", "'s", "’s", "'", "’");
    private static final Set<String> AFTER_NOUNS = Set.of("PUNCT", "CCONJ", "AUX");
    private static final int FARTHEST_VERB = 6;

    private final ClosedClasses classes;

    PluralNouns(ClosedClasses classes) {
        this.classes = classes;
    }

    void apply(String[] words, String[] tags) {
        for (int i = 1; i < words.length; i++) {
            if (tags[i].equals("VERB")
                    && words[i].endsWith("s")
                    && classes.isFormOfVerb(words[i])
                    && !classes.isOnlyVerb(words[i])
                    && (followsModifier(words, tags, i) || endsObject(words, tags, i))) {
                tags[i] = "NOUN";
            }
        }
    }

    private static boolean followsModifier(String[] words, String[] tags, int at) {
        boolean object = tags[at - 1].equals("VERB")
                && (at + 1 == words.length || tags[at + 1].equals("ADP") || AFTER_NOUNS.contains(tags[at + 1]));
        return object
                || BEFORE_NOUNS.contains(tags[at - 1])
                || POSSESSIVES.contains(words[at - 1].toLowerCase(Locale.ROOT));
    }

    /** Whether a noun before it is what an earlier verb has for its object, and nothing follows that a verb would bring. */
    private static boolean endsObject(String[] words, String[] tags, int at) {
        boolean noun = tags[at - 1].equals("NOUN") || tags[at - 1].equals("PROPN");
        if (noun && at + 1 < words.length && tags[at + 1].equals("AUX") && !words[at + 1].startsWith("'")) {
            return true;
        }
        if (!noun || at + 1 < words.length && !AFTER_NOUNS.contains(tags[at + 1])) {
            return false;
        }
        for (int before = at - 2; before >= 0 && before >= at - FARTHEST_VERB; before--) {
            switch (tags[before]) {
                case "VERB" -> {
                    return true;
                }
                case "PUNCT", "SCONJ", "CCONJ", "PRON" -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }
}
