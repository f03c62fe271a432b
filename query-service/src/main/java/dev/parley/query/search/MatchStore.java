package dev.parley.query.search;

import dev.parley.query.page.Conditions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Finds the latest statements that answer a question. It looks at the last days first, and then so far back as what is
 * missing is likely to be: words so common that they fill a page are found among few statements, rare ones are few in the
 * index, and found in it at once. Within a
 * stretch of days all that match are found before the latest are taken, so that the planner never walks through dates in hope
 * of matches.
 */
@ApplicationScoped
class MatchStore {
    private static final LocalDate FIRST_DATED = LocalDate.of(1, 1, 2);
    private static final LocalDate UNDATED = LocalDate.of(1, 1, 1);

    private final Pool pool;

    MatchStore(Pool pool) {
        this.pool = pool;
    }

    /** Where a statement stands, and how well it answers the words; 0 if that was not asked. */
    record Match(String articleId, int ordinal, LocalDate date, float rank) {}

    /**
     * What is asked.
     *
     * @param condition in the notation of {@code tsquery}, or null
     * @param from null for all, of which undated ones come last
     * @param to null for all
     * @param after the match that the first one comes after, by date, or null
     * @param ranking the condition that says how well one answers, or null
     */
    record Asked(String condition, LocalDate from, LocalDate to, Match after, String ranking) {
        LocalDate earliest() {
            return from != null ? from : to != null ? FIRST_DATED : UNDATED;
        }
    }

    /** The latest matches, by date, those of one date by article and place in it. */
    Uni<List<Match>> latest(Asked asked, int most) {
        Conditions conditions = new Conditions().andIfAsked("sort_date <= ?", asked.to());
        if (asked.after() != null) {
            conditions.and("sort_date <= ?", asked.after().date());
        }
        return pool.preparedQuery("select max(sort_date) as latest from query.statement" + conditions.where())
                .execute(conditions.values())
                .map(rows -> rows.iterator().next().getLocalDate("latest"))
                .chain(latest -> latest == null || latest.isBefore(asked.earliest())
                        ? Uni.createFrom().item(List.of())
                        : latest(asked, most, latest, Stretch.first(latest, asked.earliest()), new ArrayList<>()));
    }

    private Uni<List<Match>> latest(Asked asked, int most, LocalDate since, Stretch stretch, List<Match> found) {
        return in(stretch, asked, most - found.size()).chain(more -> {
            found.addAll(more);
            boolean last = !stretch.from().isAfter(asked.earliest());
            if (last || found.size() == most) {
                return Uni.createFrom().item(found);
            }
            LocalDate to = stretch.from().minusDays(1);
            int missing = most - found.size();
            return latest(asked, most, since, Stretch.next(since, to, found.size(), missing, asked.earliest()), found);
        });
    }

    private Uni<List<Match>> in(Stretch stretch, Asked asked, int most) {
        Conditions conditions = new Conditions();
        String condition = asked.condition() == null
                ? null
                : conditions.parameter(
                                stretch.condition() == null
                                        ? asked.condition()
                                        : asked.condition() + " & " + stretch.condition())
                        + "::text::tsquery";
        // Where marks tell the days, the index of dates is not to be read besides: it would give all that was said on
        // them.
        String date = condition == null ? "sort_date" : "sort_date + 0";
        conditions.and(date + " between ? and ?", stretch.from(), stretch.to());
        if (asked.after() != null) {
            conditions.and(
                    "(sort_date < ? or (article_id, ordinal) > (?, ?))",
                    asked.after().date(),
                    asked.after().articleId(),
                    asked.after().ordinal());
        }
        String where = conditions.where() + (condition == null ? "" : " and search @@ " + condition);
        String latest = "select article_id, ordinal, sort_date from "
                + (condition == null ? "query.statement" + where : "found")
                + " order by sort_date desc, article_id, ordinal limit "
                + conditions.parameter(most);
        String matches = condition == null
                ? latest
                : "with found as materialized (select article_id, ordinal, sort_date from query.statement" + where
                        + ") " + latest;
        String sql = asked.ranking() != null
                ? "select latest.*, ts_rank(search, " + conditions.parameter(asked.ranking())
                        + "::text::tsquery) as rank from (" + matches
                        + ") latest join query.statement using (article_id, ordinal)"
                : "select latest.*, 0::real as rank from (" + matches + ") latest";
        return pool.preparedQuery(sql + " order by latest.sort_date desc, latest.article_id, latest.ordinal")
                .execute(conditions.values())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(MatchStore::match)
                        .toList());
    }

    private static Match match(Row row) {
        return new Match(
                row.getString("article_id"),
                row.getInteger("ordinal"),
                row.getLocalDate("sort_date"),
                row.getFloat("rank"));
    }
}
