package dev.parley.extract.stance.items;

import dev.parley.extract.Article;
import dev.parley.extract.Extractor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one phenomenon.
 *
 * @param found with the right holder and target
 * @param polarity of these with the right polarity
 * @param limits conditions expected, {@code limitsFound} of them found
 * @param extra stances that no item expects
 */
record Tally(int expected, int found, int polarity, int strength, int limits, int limitsFound, int extra) {
    private static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

    /** The figures by phenomenon in the order of the items, and under {@code all} their sums. */
    static Map<String, Tally> of(List<StanceItem> items, Extractor extractor) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (StanceItem item : items) {
            Tally one = of(Comparison.of(item, extractor.extract(Article.ofText(item.id(), item.text()))));
            tallies.merge(item.phenomenon(), one, Tally::plus);
        }
        tallies.put("all", tallies.values().stream().reduce(NONE, Tally::plus));
        return tallies;
    }

    private static Tally of(Comparison comparison) {
        Tally tally = new Tally(0, 0, 0, 0, 0, 0, comparison.extra().size());
        for (Comparison.Pair pair : comparison.pairs()) {
            tally = tally.plus(new Tally(
                    1,
                    pair.found() == null ? 0 : 1,
                    pair.hasPolarity() ? 1 : 0,
                    pair.hasStrength() ? 1 : 0,
                    pair.expected().conditions().size(),
                    (int) pair.conditionsFound(),
                    0));
        }
        return tally;
    }

    private Tally plus(Tally other) {
        return new Tally(
                expected + other.expected,
                found + other.found,
                polarity + other.polarity,
                strength + other.strength,
                limits + other.limits,
                limitsFound + other.limitsFound,
                extra + other.extra);
    }

    /** Cells of a table: expected, found, with polarity, with strength, conditions, extra. */
    String cells() {
        return "%d | %d | %d | %d | %s | %d"
                .formatted(
                        expected, found, polarity, strength, limits == 0 ? "" : limitsFound + " of " + limits, extra);
    }
}
