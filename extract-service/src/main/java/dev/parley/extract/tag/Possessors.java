package dev.parley.extract.tag;

import java.util.Set;

/** Takes for a name the capitalised word before a possessive ending that the model, behind a quotation, calls a verb: "… ,” Peru’s minister said". */
final class Possessors {
    private static final Set<String> ENDINGS = Set.of("'s", "’s");
    private static final Set<String> MISTAKEN = Set.of("VERB", "ADJ", "NOUN");

    void apply(String[] words, String[] tags) {
        for (int i = 1; i + 2 < words.length; i++) {
            boolean possessive = ENDINGS.contains(words[i + 1]) && tags[i + 1].equals("PART");
            boolean opensSpeech = tags[i - 1].equals("PUNCT") && isOpening(words[i - 1]);
            if (possessive
                    && !opensSpeech
                    && MISTAKEN.contains(tags[i])
                    && Character.isUpperCase(words[i].charAt(0))) {
                tags[i] = "PROPN";
            }
        }
    }

    /** Behind an opening mark a sentence begins, and with it any word may be capitalised. */
    private static boolean isOpening(String mark) {
        return mark.equals("“") || mark.equals("‘");
    }
}
