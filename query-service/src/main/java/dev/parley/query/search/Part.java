package dev.parley.query.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A word, a phrase or a name of a question.
 *
 * @param text as it was asked
 * @param meant who is meant by it, or null
 */
record Part(String text, boolean excluded, NamesMeant.Meant meant) {
    private static final int LONGEST_NAME = 4;

    /** What may be a name among the terms: each word, and up to {@value #LONGEST_NAME} words in a row. */
    static Set<String> names(List<Wanted.Term> terms) {
        Set<String> names = new LinkedHashSet<>();
        for (int from = 0; from < terms.size(); from++) {
            for (int to = from + 1; to <= longest(terms, from); to++) {
                String text = text(terms.subList(from, to));
                if (NamesMeant.mayName(text)) {
                    names.add(text);
                }
            }
        }
        return names;
    }

    /** The terms as parts: of words in a row that name somebody the longest are one part. */
    static List<Part> of(List<Wanted.Term> terms, Map<String, NamesMeant.Meant> meant) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        while (from < terms.size()) {
            int to = longest(terms, from);
            while (to > from + 1 && !meant.containsKey(text(terms.subList(from, to)))) {
                to--;
            }
            Wanted.Term first = terms.get(from);
            int end = Math.max(to, from + 1);
            String text = text(terms.subList(from, end));
            parts.add(new Part(text, first.excluded(), first.mayName() ? meant.get(text) : null));
            from = end;
        }
        return parts;
    }

    private static int longest(List<Wanted.Term> terms, int from) {
        int to = from;
        while (to < terms.size() && to < from + LONGEST_NAME && terms.get(to).mayName()) {
            to++;
        }
        return to;
    }

    private static String text(List<Wanted.Term> terms) {
        return terms.stream().map(Wanted.Term::text).collect(Collectors.joining(" "));
    }

    /** The texts whose stems {@link #condition} needs: itself, its words and other names of whom it means. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(text));
        if (meant != null) {
            texts.addAll(words());
            texts.addAll(meant.names());
            texts.addAll(meant.surnames());
        }
        return texts;
    }

    private List<String> words() {
        return Arrays.asList(text.split(" "));
    }

    /**
     * The condition that a statement has it, in the notation of {@code tsquery}; empty if it is made of stop words.
     *
     * @param stems of each text that must stand in the words; empty if only stop words
     * @param said whether what those meant said is found too, or only where they are named
     */
    String condition(Function<String, String> stems, boolean said) {
        if (meant == null) {
            String stem = stems.apply(text);
            return stem.isEmpty() ? "" : excluded ? "!(" + stem + ")" : "(" + stem + ")";
        }
        Set<String> either = new LinkedHashSet<>();
        either.add(words().stream()
                .map(stems)
                .filter(stem -> !stem.isEmpty())
                .map(stem -> "(" + stem + ")")
                .collect(Collectors.joining(" & ")));
        meant.names().forEach(name -> either.add(stems.apply(name)));
        if (!text.contains(" ")) {
            meant.surnames().forEach(name -> either.add(stems.apply(name)));
        }
        if (said) {
            UUID[] forms = meant.forms().toArray(UUID[]::new);
            either.add(Mark.SPEAKER.isAny(forms) + " | " + Mark.ON_BEHALF_OF.isAny(forms));
        }
        return either.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining(" | ", "(", ")"));
    }
}
