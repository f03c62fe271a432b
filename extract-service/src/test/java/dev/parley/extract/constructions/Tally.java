package dev.parley.extract.constructions;

import java.util.Collection;

/** Sums of the scores of a construction in one half; {@code whole} counts items, the rest but {@code items} statements. */
record Tally(int items, int whole, int expected, int found, int right, int cued, int exact, int extra) {

    static Tally of(Collection<ItemScore> scores) {
        int whole = (int) scores.stream().filter(ItemScore::whole).count();
        int expected = scores.stream()
                .mapToInt(score -> score.item().statements().size())
                .sum();
        return new Tally(
                scores.size(),
                whole,
                expected,
                scores.stream().mapToInt(ItemScore::found).sum(),
                scores.stream().mapToInt(ItemScore::right).sum(),
                scores.stream().mapToInt(ItemScore::cued).sum(),
                scores.stream().mapToInt(ItemScore::exact).sum(),
                scores.stream().mapToInt(ItemScore::extra).sum());
    }
}
