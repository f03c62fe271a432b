package dev.parley.query.stance;

import dev.parley.query.entity.EntityResolver;
import dev.parley.query.page.Conditions;
import dev.parley.query.page.Cursor;
import dev.parley.query.page.LatestFirst;
import dev.parley.query.page.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Stances in the read model. */
@ApplicationScoped
public class StanceStore {
    public static final LatestFirst ORDER = new LatestFirst("stance", "stances");

    private final Pool pool;
    private final EntityResolver entities;

    StanceStore(Pool pool, EntityResolver entities) {
        this.pool = pool;
        this.entities = entities;
    }

    /** Stances that the filter lets pass, the latest first, those of one date by article and place in it. */
    Uni<Page<StanceView>> list(StanceFilter filter, int limit, Cursor after) {
        return conditions(filter, after).chain(conditions -> list(conditions, limit));
    }

    /** What a query of stances must ask for to find those that the filter lets pass, all of them. */
    public Uni<Conditions> conditions(StanceFilter filter) {
        return conditions(filter, null);
    }

    private Uni<Conditions> conditions(StanceFilter filter, Cursor after) {
        return entities.forms(filter.holder()).chain(holders -> entities.forms(filter.voicedBy())
                .map(voices -> conditions(filter, holders, voices, after)));
    }

    private Uni<Page<StanceView>> list(Conditions conditions, int limit) {
        String sql =
                StanceView.SELECT + conditions.where() + ORDER.order() + " limit " + conditions.parameter(limit + 1);
        return pool.preparedQuery(sql)
                .execute(conditions.values())
                .map(rows -> Page.of(rows, limit, StanceView::from, ORDER::of));
    }

    private static Conditions conditions(StanceFilter filter, UUID[] holders, UUID[] voices, Cursor after) {
        Conditions conditions = new Conditions()
                .andIfAsked("stance.holder = any(?)", holders)
                .andIfAsked("stance.voiced_by = any(?)", voices)
                .andIfAsked("stance.issue = ?", filter.issue())
                .andIfAsked("article.outlet = ?", filter.outlet())
                .andIfAsked("stance.article_id = ?", filter.article())
                .andIfAsked("stance.polarity = ?", filter.polarity())
                .andIfAsked("stance.strength = ?", filter.strength())
                .andIfAsked("stance.basis = ?", filter.basis())
                .andIfAsked("stance.sort_date >= ?", filter.from())
                .andIfAsked("stance.sort_date <= ? and stance.event_date is not null", filter.to());
        return ORDER.after(after, conditions);
    }
}
