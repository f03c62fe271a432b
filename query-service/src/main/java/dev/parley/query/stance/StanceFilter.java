package dev.parley.query.stance;

import dev.parley.query.page.Parameters;
import dev.parley.query.page.Words;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which stances are asked for; a null leaves its part open.
 *
 * @param holder id or name
 * @param voicedBy id or name
 */
public record StanceFilter(
        String holder,
        String voicedBy,
        String issue,
        String outlet,
        String article,
        String polarity,
        String strength,
        String basis,
        LocalDate from,
        LocalDate to) {
    public static final Set<String> PARAMETERS = Set.of(
            "holder",
            "voicedBy",
            "issue",
            "outlet",
            "article",
            "polarity",
            "strength",
            "basis",
            "from",
            "to",
            "limit",
            "cursor");

    public static StanceFilter of(Parameters given) {
        return new StanceFilter(
                given.text("holder"),
                given.text("voicedBy"),
                given.text("issue"),
                given.text("outlet"),
                given.text("article"),
                given.oneOf("polarity", Words.POLARITIES),
                given.oneOf("strength", Words.STRENGTHS),
                given.oneOf("basis", Words.BASES),
                given.from(),
                given.to());
    }
}
