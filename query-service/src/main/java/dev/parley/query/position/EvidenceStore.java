package dev.parley.query.position;

import dev.parley.query.entity.EntityName;
import dev.parley.query.page.SortDate;
import dev.parley.query.projection.Rows;
import dev.parley.query.stance.StanceView;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The reports behind positions and their steps, and the names of those who voiced conditions. */
@ApplicationScoped
class EvidenceStore {
    private static final String LATEST = "select " + StanceView.COLUMNS + """
            from unnest($1::text[], $2::text[], $3::text[], $4::date[]) as asked (holder_id, issue, polarity, since)
            cross join lateral (
                select latest.article_id, latest.ordinal
                from query.name_form form cross join lateral (
                    select article_id, ordinal, sort_date from query.stance
                    where stance.holder = form.form_id and stance.issue = asked.issue
                        and stance.polarity = asked.polarity and stance.sort_date >= asked.since
                    order by sort_date desc, article_id desc, ordinal desc limit $5) latest
                where form.entity_id = asked.holder_id
                order by latest.sort_date desc, latest.article_id desc, latest.ordinal desc limit $5) chosen
            join query.stance on stance.article_id = chosen.article_id and stance.ordinal = chosen.ordinal
            """ + StanceView.JOINS + """
            order by stance.sort_date desc, stance.article_id desc, stance.ordinal desc
            """;
    private static final String OF_DATES = "select " + StanceView.COLUMNS + """
            from query.name_form form join query.stance on stance.holder = form.form_id
            """ + StanceView.JOINS + """
            where form.entity_id = $1 and stance.issue = $2 and stance.sort_date = any($3)
            order by stance.sort_date, stance.article_id, stance.ordinal
            """;
    private static final String VOICES =
            "select form_id::text as form, entity_id, entity_name from query.name_form where form_id = any($1)";

    private final Pool pool;

    EvidenceStore(Pool pool) {
        this.pool = pool;
    }

    /** A position whose evidence is asked for. */
    record Asked(String holderId, String issue, Position position) {}

    /** A holder and an issue. */
    record Pair(String holderId, String issue) {}

    /** The latest reports that each position rests on, the latest first; one query for all. */
    Uni<Map<Pair, List<Evidence>>> latest(Collection<Asked> asked) {
        Rows rows = new Rows(String.class, String.class, String.class, LocalDate.class);
        asked.forEach(one -> rows.add(
                one.holderId(),
                one.issue(),
                one.position().polarity().word(),
                SortDate.of(one.position().since())));
        return pool.preparedQuery(LATEST)
                .execute(rows.columns().addInteger(PositionView.MOST_EVIDENCE))
                .map(found -> {
                    Map<Pair, List<Evidence>> evidence = new HashMap<>();
                    found.forEach(row -> {
                        StanceView stance = StanceView.from(row);
                        evidence.computeIfAbsent(
                                        new Pair(stance.holder().id(), stance.issue()), same -> new ArrayList<>())
                                .add(Evidence.of(stance));
                    });
                    return evidence;
                });
    }

    /**
     * All reports of each date, by article.
     *
     * @param dates of which one may be null, for undated ones
     */
    Uni<Map<LocalDate, List<Evidence>>> ofDates(String holderId, String issue, Stream<LocalDate> dates) {
        Tuple asked = Tuple.of(holderId, issue, dates.map(SortDate::of).toArray(LocalDate[]::new));
        return pool.preparedQuery(OF_DATES).execute(asked).map(found -> {
            Map<LocalDate, List<Evidence>> evidence = new HashMap<>();
            found.forEach(row -> {
                StanceView stance = StanceView.from(row);
                evidence.computeIfAbsent(stance.date(), same -> new ArrayList<>())
                        .add(Evidence.of(stance));
            });
            return evidence;
        });
    }

    /** Who voiced the conditions, by the ids of name forms that conditions carry. */
    Uni<Map<String, EntityName>> voices(Stream<TrackedCondition> conditions) {
        Set<UUID> forms = new HashSet<>();
        conditions.forEach(tracked -> tracked.condition().by().forEach(form -> forms.add(UUID.fromString(form))));
        if (forms.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return pool.preparedQuery(VOICES)
                .execute(Tuple.of(forms.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<String, EntityName> names = new HashMap<>();
                    rows.forEach(row -> names.put(
                            row.getString("form"),
                            new EntityName(row.getString("entity_id"), row.getString("entity_name"))));
                    return names;
                });
    }
}
