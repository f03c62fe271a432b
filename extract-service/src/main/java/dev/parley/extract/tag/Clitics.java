package dev.parley.extract.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A sentence with its clitics joined to the words before them, as the model was trained.
 *
 * @param joined the words with their clitics, in typewriter marks
 * @param owner for each token the index of its joined word
 */
record Clitics(String[] joined, int[] owner) {
    private static final Set<String> AUXILIARIES = Set.of("'re", "'ve", "'ll", "'d", "'m");
    private static final Set<String> BEFORE_AUXILIARY_S =
            Set.of("it", "he", "she", "that", "there", "who", "what", "here", "where", "how", "when", "this");

    static Clitics of(String[] words) {
        List<String> joined = new ArrayList<>(words.length);
        int[] owner = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            String plain = plain(words[i]);
            if (i > 0 && isClitic(plain)) {
                int last = joined.size() - 1;
                joined.set(last, joined.get(last) + plain);
            } else {
                joined.add(plain);
            }
            owner[i] = joined.size() - 1;
        }
        return new Clitics(joined.toArray(String[]::new), owner);
    }

    /** The tags of the tokens, given those of the joined words. */
    String[] part(String[] tags) {
        String[] parted = new String[owner.length];
        for (int i = 0; i < owner.length; i++) {
            String tag = tags[owner[i]];
            int plus = tag.indexOf('+');
            boolean isClitic = i > 0 && owner[i] == owner[i - 1];
            if (isClitic) {
                parted[i] = cliticTag(joined[owner[i]], tag, plus);
            } else {
                parted[i] = plus < 0 ? tag : tag.substring(0, plus);
            }
        }
        return parted;
    }

    private static String cliticTag(String word, String tag, int plus) {
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        if (lower.endsWith("n't")) {
            return "PART";
        }
        if (!lower.endsWith("'s")) {
            return "AUX";
        }
        String host = lower.substring(0, lower.length() - 2);
        if (BEFORE_AUXILIARY_S.contains(host)) {
            return "AUX";
        }
        return plus >= 0 && tag.endsWith("AUX") ? "AUX" : "PART";
    }

    private static boolean isClitic(String plain) {
        String lower = plain.toLowerCase(java.util.Locale.ROOT);
        return lower.equals("'s") || lower.equals("n't") || AUXILIARIES.contains(lower);
    }

    private static String plain(String word) {
        char c = word.charAt(0);
        if (word.length() == 1) {
            return switch (c) {
                case '“', '”', '„', '«', '»' -> "\"";
                case '‘', '’' -> "'";
                case '–', '—' -> "-";
                case '…' -> "...";
                default -> word;
            };
        }
        return word.indexOf('’') < 0 ? word : word.replace('’', '\'');
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Clitics that && Arrays.equals(joined, that.joined) && Arrays.equals(owner, that.owner);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(joined) + Arrays.hashCode(owner);
    }
}
