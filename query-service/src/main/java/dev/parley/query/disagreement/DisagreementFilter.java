package dev.parley.query.disagreement;

import dev.parley.query.page.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Which disagreements are asked for; a null leaves its part open.
 *
 * @param holder id or name
 * @param outlet that is on one of the sides
 */
public record DisagreementFilter(
        String kind, String holder, String issue, String outlet, LocalDate from, LocalDate to) {
    public static final Set<String> PARAMETERS =
            Set.of("kind", "holder", "issue", "outlet", "from", "to", "limit", "cursor");
    private static final List<String> KINDS = List.of("polarity", "wording", "attribution");

    public static DisagreementFilter of(Parameters given) {
        return new DisagreementFilter(
                given.oneOf("kind", KINDS),
                given.text("holder"),
                given.text("issue"),
                given.text("outlet"),
                given.from(),
                given.to());
    }
}
