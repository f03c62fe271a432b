package dev.parley.query.position;

import dev.parley.contracts.Span;
import dev.parley.query.page.SortDate;
import dev.parley.query.page.StoredJson;
import dev.parley.query.projection.Touched.OnIssue;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All that is reported of some occasions, as far as it decides what they are. */
final class OccasionReports {
    private static final Set<String> INFERRED = Set.of("narrative", "headline");
    private static final String STANDING = """
            select touched.holder_id, touched.issue, touched.sort_date, stance.event_date, stance.polarity,
                stance.strength, stance.basis, stance.conditions::text as conditions, stance.voiced_by, stance.article_id, stance.ordinal,
                article.origin_id, article.outlet, coalesce(article.publisher_group, article.outlet) as publisher
            from unnest($1::text[], $2::text[], $3::date[]) as touched (holder_id, issue, sort_date)
            join query.name_form form on form.entity_id = touched.holder_id
            join query.stance on stance.holder = form.form_id and stance.issue = touched.issue
                and stance.sort_date = touched.sort_date
            join query.article using (article_id)
            order by stance.article_id, stance.ordinal
            """;
    private static final String WITHDRAWN = """
            select touched.holder_id, touched.issue, touched.sort_date, gone.event_date,
                count(distinct gone.article_id)::int as reports
            from unnest($1::text[], $2::text[], $3::date[]) as touched (holder_id, issue, sort_date)
            join query.name_form form on form.entity_id = touched.holder_id
            join query.withdrawn_stance gone on gone.holder = form.form_id and gone.issue = touched.issue
                and gone.sort_date = touched.sort_date
            group by 1, 2, 3, 4
            """;

    /**
     * What occasions are made from.
     *
     * @param standing reports that stand, of each occasion in the order of articles
     * @param withdrawn how many more were withdrawn
     */
    record Found(Map<OnIssue, List<Report>> standing, Map<OnIssue, Integer> withdrawn) {

        /** The occasions that have reports; a touched one without any is not among them. */
        Map<OnIssue, Occasion> occasions() {
            Map<OnIssue, Occasion> occasions = new HashMap<>();
            standing.forEach((at, of) -> occasions.put(
                    at, Occasion.of(SortDate.eventDate(at.sortDate()), of, withdrawn.getOrDefault(at, 0))));
            withdrawn.forEach((at, reports) -> occasions.computeIfAbsent(
                    at, same -> Occasion.of(SortDate.eventDate(at.sortDate()), List.of(), reports)));
            return occasions;
        }
    }

    static Uni<Found> of(SqlConnection connection, Collection<OnIssue> touched) {
        return connection
                .preparedQuery(STANDING)
                .execute(OccasionStore.keys(touched))
                .chain(standing -> connection
                        .preparedQuery(WITHDRAWN)
                        .execute(OccasionStore.keys(touched))
                        .map(withdrawn -> {
                            Map<OnIssue, List<Report>> reports = new HashMap<>();
                            standing.forEach(row -> reports.computeIfAbsent(at(row), same -> new ArrayList<>())
                                    .add(report(row)));
                            Map<OnIssue, Integer> gone = new HashMap<>();
                            withdrawn.forEach(row -> gone.put(at(row), row.getInteger("reports")));
                            return new Found(reports, gone);
                        }));
    }

    private static OnIssue at(Row row) {
        return new OnIssue(row.getString("holder_id"), row.getString("issue"), row.getLocalDate("sort_date"));
    }

    private static Report report(Row row) {
        UUID voice = row.getUUID("voiced_by");
        List<String> by = voice == null ? List.of() : List.of(voice.toString());
        return new Report(
                row.getLocalDate("event_date"),
                Polarity.of(row.getString("polarity")),
                Strength.of(row.getString("strength")),
                INFERRED.contains(row.getString("basis")),
                StoredJson.spans(row.getString("conditions")).stream()
                        .map(Span::text)
                        .map(text -> new Condition(text, by))
                        .toList(),
                row.getString("article_id"),
                row.getInteger("ordinal"),
                row.getString("origin_id"),
                row.getString("outlet"),
                row.getString("publisher"),
                null);
    }

    private OccasionReports() {}
}
