package dev.parley.extract.stance.items;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Span;
import dev.parley.contracts.Stance;
import dev.parley.extract.Extraction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an item expects beside what was found; holders may differ in spelling, targets and conditions in half their words. */
record Comparison(List<Pair> pairs, List<Stance> extra, Map<String, String> names) {
    /** An expectation with the stance that meets it, or null. */
    record Pair(Expectation expected, Stance found) {
        boolean hasPolarity() {
            return found != null && name(found.polarity()).equals(expected.polarity());
        }

        boolean hasStrength() {
            return found != null && name(found.strength()).equals(expected.strength());
        }

        long conditionsFound() {
            return found == null
                    ? 0
                    : expected.conditions().stream()
                            .filter(words -> found.conditions().stream()
                                    .anyMatch(span -> agreement(words(words), words(span.text())) >= 0.5))
                            .count();
        }
    }

    static Comparison of(StanceItem item, Extraction extraction) {
        Map<String, String> names = extraction.entities().stream().collect(Collectors.toMap(Entity::id, Entity::name));
        List<Stance> free = new ArrayList<>(extraction.stances());
        List<Pair> pairs = new ArrayList<>();
        for (Expectation expected : item.expected()) {
            Stance best = null;
            for (Stance stance : free) {
                boolean fits = isHolder(expected.holder(), names.get(stance.holder())) && covers(stance, expected);
                if (fits && (best == null || rank(stance, expected) > rank(best, expected))) {
                    best = stance;
                }
            }
            free.remove(best);
            pairs.add(new Pair(expected, best));
        }
        return new Comparison(List.copyOf(pairs), List.copyOf(free), Map.copyOf(names));
    }

    private static int rank(Stance stance, Expectation expected) {
        return (name(stance.polarity()).equals(expected.polarity()) ? 2 : 0)
                + (name(stance.strength()).equals(expected.strength()) ? 1 : 0);
    }

    private static boolean isHolder(String expected, String found) {
        Set<String> all = words(expected);
        Set<String> shared = new HashSet<>(words(found));
        shared.retainAll(all);
        return 2 * shared.size() >= all.size();
    }

    private static boolean covers(Stance stance, Expectation expected) {
        StringBuilder shown = new StringBuilder();
        for (Span span : stance.evidence()) {
            shown.append(span.text()).append(' ');
        }
        if (stance.target() != null) {
            shown.append(stance.target().text());
        }
        Set<String> all = words(expected.target());
        Set<String> shared = words(shown.toString());
        shared.retainAll(all);
        return 2 * shared.size() >= all.size();
    }

    private static double agreement(Set<String> some, Set<String> others) {
        Set<String> shared = new HashSet<>(some);
        shared.retainAll(others);
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return shared.size() / (double) all.size();
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && !word.equals("the")) {
                words.add(word);
            }
        }
        return words;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
