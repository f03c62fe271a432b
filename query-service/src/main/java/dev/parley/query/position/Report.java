package dev.parley.query.position;

import dev.parley.query.independence.Reported;
import java.time.LocalDate;
import java.util.List;

/**
 * One article's report of a stance, as far as positions are computed from it.
 *
 * @param date when it was said, else when it was published, or null
 * @param inferred true if it was read from a headline or the reporter's narrative rather than from words or deeds
 * @param conditions that it depends on
 * @param ordinal of the stance in the article
 * @param originId shared by copies of one text
 * @param publisher the publisher group, else the outlet, or null
 * @param evidence what an answer shows of it, or null if none is needed
 */
public record Report(
        LocalDate date,
        Polarity polarity,
        Strength strength,
        boolean inferred,
        List<Condition> conditions,
        String articleId,
        int ordinal,
        String originId,
        String outlet,
        String publisher,
        Evidence evidence)
        implements Reported {
    private static final int OF_WORDS_OR_DEEDS = 2;

    public Report {
        conditions = List.copyOf(conditions);
    }

    /** What a stance is read from a headline or narrative counts half. */
    int weight() {
        return strength.weight() * (inferred ? 1 : OF_WORDS_OR_DEEDS);
    }
}
