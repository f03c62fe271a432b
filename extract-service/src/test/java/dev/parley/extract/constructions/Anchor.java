package dev.parley.extract.constructions;

/**
 * A verbatim string and which of its occurrences is meant.
 *
 * @param nth counted from 1, or 0 where the string occurs once
 */
record Anchor(String words, int nth) {

    int occurrencesIn(String text) {
        int count = 0;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            count++;
        }
        return count;
    }

    /**
     * Where it begins, in chars.
     *
     * @throws IllegalStateException if the text has no such occurrence
     */
    int startIn(String text) {
        int at = text.indexOf(words);
        for (int seen = 1; seen < nth && at >= 0; seen++) {
            at = text.indexOf(words, at + 1);
        }
        if (at < 0) {
            throw new IllegalStateException("'" + words + "' is not in: " + text);
        }
        return at;
    }

    int endIn(String text) {
        return startIn(text) + words.length();
    }
}
