package dev.parley.extract.stance.leaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A clause with slots that takes a side by its form: "THING change nothing". Words match by form or lemma, "/" parts words of which one
 * stands, "?" behind a word leaves it out at will, "…" is a few words of any kind, "^" the beginning of the clause, "$" its end and "ASKED" the
 * mark of a question behind it.
 *
 * @param anchor the place of the part by which it is looked up
 */
record Frame(String id, Lean lean, List<Part> parts, int anchor) {
    /** Which way it leans on its THING or DEED; what depends does so on its LIMIT. */
    enum Lean {
        FOR,
        AGAINST,
        DEPENDS
    }

    /** What a part of a frame takes. */
    enum Slot {
        WORD,
        GAP,
        /** What is leant on; no somebody where it is the subject. */
        THING,
        /** Somebody whose view it is. */
        ACTOR,
        /** Anything that is neither. */
        OTHER,
        /** A verb with all behind it: what is leant on. */
        DEED,
        /** All behind: what it depends on. */
        LIMIT,
        START,
        END,
        ASKED
    }

    record Part(Slot slot, Set<String> words, boolean optional) {
        Part {
            words = Set.copyOf(words);
        }

        boolean takes(String lower, String lemma) {
            return words.contains(lower) || words.contains(lemma);
        }
    }

    Frame {
        parts = List.copyOf(parts);
    }

    /** Reads "THING do nothing for OTHER". */
    static Frame of(String id, Lean lean, String text) {
        List<Part> parts = new ArrayList<>();
        int anchor = -1;
        int longest = 0;
        for (String word : text.split(" ")) {
            Part part = part(word);
            int length = part.optional() || part.slot() != Slot.WORD
                    ? 0
                    : part.words().stream().mapToInt(String::length).min().orElse(0);
            if (length > longest) {
                longest = length;
                anchor = parts.size();
            }
            parts.add(part);
        }
        if (anchor < 0) {
            throw new IllegalStateException("the frame \"" + text + "\" has no word to look it up by");
        }
        return new Frame(id, lean, parts, anchor);
    }

    private static Part part(String word) {
        return switch (word) {
            case "…" -> new Part(Slot.GAP, Set.of(), false);
            case "^" -> new Part(Slot.START, Set.of(), false);
            case "$" -> new Part(Slot.END, Set.of(), false);
            case "THING", "ACTOR", "OTHER", "DEED", "LIMIT", "ASKED" -> new Part(Slot.valueOf(word), Set.of(), false);
            default -> {
                boolean optional = word.endsWith("?");
                String bare = optional ? word.substring(0, word.length() - 1) : word;
                yield new Part(Slot.WORD, Set.of(bare.toLowerCase(Locale.ROOT).split("/")), optional);
            }
        };
    }
}
