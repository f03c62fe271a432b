package dev.parley.query.statement;

import dev.parley.query.entity.EntityResolver;
import dev.parley.query.page.Conditions;
import dev.parley.query.page.Cursor;
import dev.parley.query.page.LatestFirst;
import dev.parley.query.page.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Statements in the read model. */
@ApplicationScoped
public class StatementStore {
    public static final LatestFirst ORDER = new LatestFirst("statement", "statements");

    private final Pool pool;
    private final EntityResolver entities;

    StatementStore(Pool pool, EntityResolver entities) {
        this.pool = pool;
        this.entities = entities;
    }

    /** Statements that the filter lets pass, the latest first, those of one date by article and place in it. */
    public Uni<Page<StatementView>> list(StatementFilter filter, int limit, Cursor after) {
        return conditions(filter, after).chain(conditions -> list(conditions, limit));
    }

    /** What a query of statements must ask for to find those that the filter lets pass, all of them. */
    public Uni<Conditions> conditions(StatementFilter filter) {
        return conditions(filter, null);
    }

    private Uni<Conditions> conditions(StatementFilter filter, Cursor after) {
        return entities.forms(filter.speaker()).chain(speakers -> entities.forms(filter.onBehalfOf())
                .chain(behalves -> entities.forms(filter.relayedBy())
                        .map(relays -> conditions(filter, speakers, behalves, relays, after))));
    }

    private Uni<Page<StatementView>> list(Conditions conditions, int limit) {
        String sql =
                StatementView.SELECT + conditions.where() + ORDER.order() + " limit " + conditions.parameter(limit + 1);
        return pool.preparedQuery(sql)
                .execute(conditions.values())
                .map(rows -> Page.of(rows, limit, StatementView::from, ORDER::of));
    }

    private static Conditions conditions(
            StatementFilter filter, UUID[] speakers, UUID[] behalves, UUID[] relays, Cursor after) {
        Conditions conditions = new Conditions()
                .andIfAsked("statement.speaker = any(?)", speakers)
                .andIfAsked("statement.on_behalf_of = any(?)", behalves)
                .andIfAsked("statement.relayed_by = any(?)", relays)
                .andIfAsked("statement.kind = ?", filter.type())
                .andIfAsked("article.outlet = ?", filter.outlet())
                .andIfAsked("statement.article_id = ?", filter.article())
                .andIfAsked("statement.sort_date >= ?", filter.from())
                .andIfAsked("statement.sort_date <= ? and statement.event_date is not null", filter.to())
                .andIfAsked("statement.search @@ plainto_tsquery('english', ?)", filter.words());
        return ORDER.after(after, conditions);
    }
}
