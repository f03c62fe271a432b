package dev.parley.query.search;

import dev.parley.query.page.Cursor;
import dev.parley.query.page.Page;
import dev.parley.query.page.Parameters;
import dev.parley.query.page.StoredJson;
import dev.parley.query.search.MatchStore.Asked;
import dev.parley.query.search.MatchStore.Match;
import dev.parley.query.search.Questions.Question;
import dev.parley.query.statement.StatementView;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** Pages of what a search finds. */
@ApplicationScoped
class Search {
    private static final String BY_DATE = "search";
    private static final String BY_RELEVANCE = "search-relevance";

    /** Of what matches so many of the latest are ranked: ranking reads each. */
    private static final int MOST_RANKED = 300;

    private static final Comparator<Match> RELEVANCE = Comparator.comparing(Match::rank)
            .thenComparing(Match::date)
            .reversed()
            .thenComparing(Match::articleId)
            .thenComparing(Match::ordinal);

    /** Words are marked in their first 20,000 characters; characters that begin a tag would not be left as they are. */
    private static final String FOUND =
            "select " + StatementView.COLUMNS + """
            , array(select distinct issue from query.stance where stance.article_id = statement.article_id
                and stance.statement_id = statement.statement_id order by issue) as issues,
            ts_headline('english', translate(left(statement.words, 20000), '<' || $3 || $4, '(  '), $5::text::tsquery,
                'HighlightAll=true, StartSel="' || $3 || '", StopSel="' || $4 || '"') as marked
            from unnest($1::text[], $2::int[]) with ordinality as asked (article_id, ordinal, place)
            join query.statement on statement.article_id = asked.article_id and statement.ordinal = asked.ordinal
            """ + StatementView.JOINS + "order by asked.place";

    private final Pool pool;
    private final Questions questions;
    private final MatchStore matches;

    Search(Pool pool, Questions questions, MatchStore matches) {
        this.pool = pool;
        this.questions = questions;
        this.matches = matches;
    }

    static Cursor cursor(SearchFilter filter, Parameters given) {
        return filter.byRelevance() ? given.cursor(BY_RELEVANCE, 4) : given.cursor(BY_DATE, 3);
    }

    /** Statements that the filter lets pass: by relevance, or the latest first. */
    Uni<Page<FoundStatement>> find(SearchFilter filter, int limit, Cursor after) {
        return questions
                .of(filter)
                .chain(question -> question.isEmpty()
                        ? Uni.createFrom().item(new Page<>(List.of(), null))
                        : find(filter, question.get(), limit, after));
    }

    private Uni<Page<FoundStatement>> find(SearchFilter filter, Question question, int limit, Cursor after) {
        return (filter.byRelevance() ? ranked(filter, question, limit, after) : dated(filter, question, limit, after))
                .chain(found -> {
                    Page<Match> page = Page.of(
                            found,
                            limit,
                            last -> filter.byRelevance()
                                    ? cursorOf(last)
                                    : Cursor.of(BY_DATE, last.date(), last.articleId(), last.ordinal()));
                    return statements(page.items(), question.condition()).map(items -> new Page<>(items, page.next()));
                });
    }

    private Uni<List<Match>> dated(SearchFilter filter, Question question, int limit, Cursor after) {
        Match last = after == null ? null : new Match(after.text(1), after.number(2), after.date(0), 0);
        return matches.latest(new Asked(question.condition(), filter.from(), filter.to(), last, null), limit + 1);
    }

    private Uni<List<Match>> ranked(SearchFilter filter, Question question, int limit, Cursor after) {
        Match last = after == null
                ? null
                : new Match(after.text(2), after.number(3), after.date(1), Float.intBitsToFloat(after.number(0)));
        return matches.latest(
                        new Asked(question.condition(), filter.from(), filter.to(), null, question.words()),
                        MOST_RANKED)
                .map(found -> found.stream()
                        .filter(match -> last == null || RELEVANCE.compare(match, last) > 0)
                        .sorted(RELEVANCE)
                        .limit(limit + 1L)
                        .toList());
    }

    private static Cursor cursorOf(Match last) {
        return Cursor.of(
                BY_RELEVANCE, Float.floatToIntBits(last.rank()), last.date(), last.articleId(), last.ordinal());
    }

    private Uni<List<FoundStatement>> statements(List<Match> page, String condition) {
        if (page.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Tuple asked = Tuple.tuple()
                .addArrayOfString(page.stream().map(Match::articleId).toArray(String[]::new))
                .addArrayOfInteger(page.stream().map(Match::ordinal).toArray(Integer[]::new))
                .addString(String.valueOf(Highlights.BEGIN))
                .addString(String.valueOf(Highlights.END))
                .addString(condition);
        return pool.preparedQuery(FOUND).execute(asked).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(Search::found)
                .toList());
    }

    private static FoundStatement found(Row row) {
        Highlights highlights = Highlights.of(row.getString("marked"), StoredJson.spans(row.getString("content")));
        return new FoundStatement(
                StatementView.from(row),
                List.of(row.getArrayOfStrings("issues")),
                highlights.snippet(),
                highlights.matches());
    }
}
