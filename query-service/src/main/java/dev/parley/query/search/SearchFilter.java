package dev.parley.query.search;

import dev.parley.query.page.Parameters;
import dev.parley.query.page.Words;
import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What is searched for; a null leaves its part open.
 *
 * @param words as {@link Wanted} reads them
 * @param by id or name of who said it or for whom it was said
 * @param speaker id or name
 * @param onBehalfOf id or name
 * @param relayedBy id or name
 * @param place where it was said, or that is named
 * @param byRelevance else the latest first
 */
record SearchFilter(
        String words,
        String by,
        String speaker,
        String onBehalfOf,
        String relayedBy,
        String issue,
        String type,
        String outlet,
        String place,
        LocalDate from,
        LocalDate to,
        boolean byRelevance) {
    static final Set<String> PARAMETERS = Set.of(
            "q",
            "by",
            "speaker",
            "onBehalfOf",
            "relayedBy",
            "issue",
            "type",
            "outlet",
            "place",
            "from",
            "to",
            "sort",
            "limit",
            "cursor");

    static SearchFilter of(Parameters given) {
        String words = given.text("q");
        String sort = given.oneOf("sort", List.of("relevance", "date"));
        if (words == null && "relevance".equals(sort)) {
            throw new ProblemException(Problem.invalidParameter("sort", "relevance is to the words of q; give q too"));
        }
        return new SearchFilter(
                words,
                given.text("by"),
                given.text("speaker"),
                given.text("onBehalfOf"),
                given.text("relayedBy"),
                given.text("issue"),
                given.oneOf("type", Words.STATEMENT_TYPES),
                given.text("outlet"),
                given.text("place"),
                given.from(),
                given.to(),
                words != null && !"date".equals(sort));
    }
}
