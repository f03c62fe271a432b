package dev.parley.extract.stance.items;

import java.util.List;

/**
 * A stance that an item must yield.
 *
 * @param target words of the text that it is about
 * @param polarity in small letters, as {@code strength}
 * @param conditions as they stand in the text
 */
record Expectation(String holder, String target, String polarity, String strength, List<String> conditions) {
    Expectation {
        conditions = List.copyOf(conditions);
    }

    /** Reads {@code holder / target / polarity / strength / condition + condition}. */
    static Expectation of(String line) {
        List<String> fields = List.of(line.strip().split(" / "));
        List<String> conditions =
                fields.size() < 5 ? List.of() : List.of(fields.get(4).split(" \\+ "));
        return new Expectation(fields.get(0), fields.get(1), fields.get(2), fields.get(3), conditions);
    }
}
