package dev.parley.query.statement;

import dev.parley.query.page.Parameters;
import dev.parley.query.page.Words;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which statements are asked for; a null leaves its part open.
 *
 * @param speaker id or name
 * @param onBehalfOf id or name
 * @param relayedBy id or name
 * @param words that the content has, all of them
 */
public record StatementFilter(
        String speaker,
        String onBehalfOf,
        String relayedBy,
        String type,
        String outlet,
        String article,
        LocalDate from,
        LocalDate to,
        String words) {
    public static final Set<String> PARAMETERS = Set.of(
            "speaker", "onBehalfOf", "relayedBy", "type", "outlet", "article", "from", "to", "q", "limit", "cursor");

    public static StatementFilter of(Parameters given) {
        return new StatementFilter(
                given.text("speaker"),
                given.text("onBehalfOf"),
                given.text("relayedBy"),
                given.oneOf("type", Words.STATEMENT_TYPES),
                given.text("outlet"),
                given.text("article"),
                given.from(),
                given.to(),
                given.text("q"));
    }
}
