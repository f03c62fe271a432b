package dev.parley.query.position;

import dev.parley.query.article.ArticleReference;
import dev.parley.query.entity.EntityName;
import dev.parley.query.page.Conditions;
import dev.parley.query.stance.StanceView;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reports in the read model: what positions are computed from. */
@ApplicationScoped
class ReportStore {
    private static final Set<String> INFERRED = Set.of("narrative", "headline");

    private final Pool pool;

    ReportStore(Pool pool) {
        this.pool = pool;
    }

    /** A holder and an issue, by which positions are listed. */
    record Pair(String holder, String issue) {}

    /** All reports on one pair. */
    record Reports(EntityName holder, String issue, List<Report> reports) {}

    /**
     * The pairs that have reports, by holder and issue.
     *
     * @param holders ids of the entities, or null for all
     * @param after the pair before the first one, or null
     */
    Uni<List<Pair>> pairs(PositionFilter filter, Collection<String> holders, Pair after, int limit) {
        Conditions conditions = asked(filter)
                .andIfAsked("holder.entity_id = any(?)", holders == null ? null : holders.toArray(String[]::new))
                .andIfAsked("stance.issue = ?", filter.issue());
        if (after != null) {
            conditions.and("(holder.entity_id, stance.issue) > (?, ?)", after.holder(), after.issue());
        }
        String sql = """
                select holder.entity_id, stance.issue from query.stance
                join query.article using (article_id)
                join query.name_form holder on holder.form_id = stance.holder
                """ + conditions.where() + " group by 1, 2 order by 1, 2 limit " + conditions.parameter(limit);
        return pool.preparedQuery(sql).execute(conditions.values()).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> new Pair(row.getString("entity_id"), row.getString("issue")))
                .toList());
    }

    /** The reports on each of the pairs, in the order of the pairs, the earliest first; one query for all. */
    Uni<List<Reports>> reports(PositionFilter filter, List<Pair> pairs) {
        Conditions conditions = asked(filter);
        String holders = conditions.parameter(pairs.stream().map(Pair::holder).toArray(String[]::new));
        String issues = conditions.parameter(pairs.stream().map(Pair::issue).toArray(String[]::new));
        conditions.and("(holder.entity_id, stance.issue) in (select * from unnest(" + holders + "::text[], " + issues
                + "::text[]))");
        String sql = StanceView.SELECT
                + conditions.where()
                + " order by stance.sort_date, stance.article_id, stance.ordinal";
        return pool.preparedQuery(sql).execute(conditions.values()).map(rows -> {
            Map<Pair, List<Reported>> byPair = new LinkedHashMap<>();
            pairs.forEach(pair -> byPair.put(pair, new ArrayList<>()));
            rows.forEach(row -> {
                StanceView stance = StanceView.from(row);
                byPair.get(new Pair(stance.holder().id(), stance.issue()))
                        .add(new Reported(stance.holder(), stance.issue(), report(stance, row)));
            });
            return byPair.values().stream()
                    .filter(of -> !of.isEmpty())
                    .map(ReportStore::reports)
                    .toList();
        });
    }

    private record Reported(EntityName holder, String issue, Report report) {}

    private static Reports reports(List<Reported> of) {
        // Forms of one entity may show different names; the last report's is taken.
        Reported last = of.get(of.size() - 1);
        return new Reports(
                last.holder(), last.issue(), of.stream().map(Reported::report).toList());
    }

    private static Conditions asked(PositionFilter filter) {
        return new Conditions()
                .andIfAsked("article.outlet = ?", filter.outlet())
                .andIfAsked("stance.event_date >= ?", filter.from())
                .andIfAsked("stance.event_date <= ?", filter.to());
    }

    private static Report report(StanceView stance, Row row) {
        UUID voice = row.getUUID("voiced_by");
        List<String> by = voice == null ? List.of() : List.of(voice.toString());
        ArticleReference article = stance.article();
        return new Report(
                stance.date(),
                Polarity.of(stance.polarity()),
                Strength.of(stance.strength()),
                INFERRED.contains(stance.basis()),
                stance.conditions().stream()
                        .map(condition -> new Condition(condition.text(), by))
                        .toList(),
                article.id(),
                row.getInteger("ordinal"),
                article.originId(),
                article.outlet(),
                article.publisherGroup() != null ? article.publisherGroup() : article.outlet(),
                Evidence.of(stance));
    }
}
