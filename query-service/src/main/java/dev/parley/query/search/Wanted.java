package dev.parley.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a question, as web searches write them: all of {@code words in a row}, {@code "a phrase"}, {@code -without}
 * and {@code or} between alternatives. Whatever else is written is taken for words.
 *
 * @param alternatives of which one is to be there; of each all terms
 */
record Wanted(List<List<Term>> alternatives) {
    private static final Pattern TERM = Pattern.compile("(-?)\"([^\"]*)\"?|(-?)([^\\s\"]+)");

    /**
     * Words that are to stand together.
     *
     * @param excluded if they are not to be there
     * @param phrase if they were put in quotation marks, and mean themselves only
     */
    record Term(String text, boolean excluded, boolean phrase) {
        /** Whether a name may be meant. */
        boolean mayName() {
            return !excluded && !phrase;
        }
    }

    Wanted {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    static Wanted of(String words) {
        List<List<Term>> alternatives = new ArrayList<>(List.of(new ArrayList<>()));
        Matcher terms = TERM.matcher(words);
        while (terms.find()) {
            boolean phrase = terms.group(2) != null;
            String text = phrase ? terms.group(2) : terms.group(4);
            boolean excluded = "-".equals(phrase ? terms.group(1) : terms.group(3));
            if (!phrase && !excluded && text.equalsIgnoreCase("or")) {
                alternatives.add(new ArrayList<>());
            } else if (!text.isBlank()) {
                alternatives.get(alternatives.size() - 1).add(new Term(text, excluded, phrase));
            }
        }
        return new Wanted(alternatives);
    }
}
