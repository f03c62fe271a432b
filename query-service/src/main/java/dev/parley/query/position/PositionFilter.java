package dev.parley.query.position;

import dev.parley.query.page.Parameters;
import dev.parley.query.page.Words;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which positions are asked for; a null leaves its part open.
 *
 * @param outlet computes positions from what this outlet reports alone
 * @param from computes positions from what is dated on or after it alone
 * @param to computes positions as they were known to be on that day
 * @param polarity of the resulting position
 * @param strength of the resulting position
 */
public record PositionFilter(
        String holder, String issue, String outlet, LocalDate from, LocalDate to, String polarity, String strength) {
    static final Set<String> OF_HISTORY = Set.of("outlet", "from", "to", "limit", "cursor");
    public static final Set<String> PARAMETERS =
            Set.of("holder", "issue", "outlet", "from", "to", "polarity", "strength", "limit", "cursor");

    public static PositionFilter of(Parameters given) {
        return new PositionFilter(
                given.text("holder"),
                given.text("issue"),
                given.text("outlet"),
                given.from(),
                given.to(),
                given.oneOf("polarity", Words.POLARITIES),
                given.oneOf("strength", Words.STRENGTHS));
    }

    /** Whether positions are asked for as all reports make them. */
    boolean ofAllReports() {
        return outlet == null && from == null && to == null;
    }

    boolean passes(PositionView position) {
        return (polarity == null || polarity.equals(position.polarity().word()))
                && (strength == null || strength.equals(position.strength().word()));
    }
}
