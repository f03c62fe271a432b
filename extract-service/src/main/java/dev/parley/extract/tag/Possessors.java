package dev.parley.extract.tag;

import java.util.Set;

/** Takes for a name the capitalised word before a possessive ending that the model, behind a quotation, calls a verb: "… ,” Peru’s minister said". */
final class Possessors {
    private static final Set<String> ENDINGS = Set.of("'s", "’s");
    private static final Set<String> MISTAKEN = Set.of("VERB", "ADJ", "NOUN");

    void apply(String[] words, String[] tags) {
        for (int i = 0; i + 2 < words.length; i++) {
            boolean possessive = ENDINGS.contains(words[i + 1]) && tags[i + 1].equals("PART");
            if (possessive
                    && !opensSentence(words, tags, i)
                    && MISTAKEN.contains(tags[i])
                    && Character.isUpperCase(words[i].charAt(0))) {
                tags[i] = "PROPN";
            }
        }
    }

    /** Where a quotation begins any noun is capitalised, and so is "Let's". */
    private static boolean opensSentence(String[] words, String[] tags, int at) {
        boolean first = at == 0 || words[at - 1].equals("“") || words[at - 1].equals("‘");
        return first && (words[at].equals("Let") || at > 0 && tags[at].equals("NOUN"));
    }
}
