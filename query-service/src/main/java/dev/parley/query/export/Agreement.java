package dev.parley.query.export;

import dev.parley.query.page.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * Polarities as agreement, which is yes or no in discourse networks. A neutral stance is neither and left out; so is one
 * under conditions, unless it is asked to count.
 *
 * @param conditional as which polarity a stance under conditions counts, or null
 */
record Agreement(String conditional) {
    static final String PARAMETER = "conditional";
    private static final String OUT = "out";

    static Agreement of(Parameters given) {
        String asked = given.oneOf(PARAMETER, List.of("support", "oppose", OUT));
        return new Agreement(OUT.equals(asked) ? null : asked);
    }

    /** Polarities that are agreement or disagreement. */
    String[] polarities() {
        List<String> polarities = new ArrayList<>(List.of("support", "oppose"));
        if (conditional != null) {
            polarities.add("conditional");
        }
        return polarities.toArray(String[]::new);
    }

    /** 1 for agreement, 0 for disagreement; for those of {@link #polarities} only. */
    int of(String polarity) {
        String counted = polarity.equals("conditional") ? conditional : polarity;
        return counted.equals("support") ? 1 : 0;
    }
}
