package dev.parley.query.follow.webhook;

import dev.parley.query.page.Conditions;
import dev.parley.query.page.Cursor;
import dev.parley.query.page.Page;
import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Webhooks and the log of their messages. */
@ApplicationScoped
class WebhookStore {
    static final String LISTING = "webhooks";
    static final String LOG = "deliveries";

    private static final String PUT = """
            insert into query.webhook (webhook_id, url, holder, issue, kind, secret, seen)
            select $1, $2, $3, $4, $5, $6, last from query.feed
            """;
    private static final String REDELIVER = """
            with again as (
                update query.webhook_delivery set state = 'pending', attempts = 0
                where webhook_id = $1 and delivery_id = $2 returning
            """ + Delivery.COLUMNS + """
            ), due as (
                update query.webhook set due_at = now(), gone_at = null
                where webhook_id = $1 and exists (select from again))
            select * from again
            """;

    private final Pool pool;

    WebhookStore(Pool pool) {
        this.pool = pool;
    }

    /** Tells of changes from now on. */
    Uni<Webhook> put(WebhookRequest request) {
        UUID id = UUID.randomUUID();
        Tuple values = Tuple.of(id, request.url(), request.holder(), request.issue(), request.kind())
                .addString(request.secret());
        return pool.preparedQuery(PUT)
                .execute(values)
                .chain(() -> find(id))
                .map(webhook -> webhook.withSecret(request.secret()));
    }

    Uni<Webhook> find(UUID id) {
        return pool.preparedQuery(Webhook.SELECT + " where webhook_id = $1")
                .execute(Tuple.of(id))
                .map(WebhookStore::only)
                .map(Webhook::from);
    }

    Uni<Page<Webhook>> list(int limit, Cursor after) {
        Conditions conditions = new Conditions();
        if (after != null) {
            conditions.and("webhook_id::text > ?", after.text(0));
        }
        return pool.preparedQuery(Webhook.SELECT + conditions.where() + " order by webhook_id::text limit "
                        + conditions.parameter(limit + 1))
                .execute(conditions.values())
                .map(rows -> Page.of(rows, limit, Webhook::from, row -> Cursor.of(LISTING, row.getUUID("webhook_id"))));
    }

    Uni<Void> remove(UUID id) {
        return pool.preparedQuery("delete from query.webhook where webhook_id = $1 returning webhook_id")
                .execute(Tuple.of(id))
                .map(WebhookStore::only)
                .replaceWithVoid();
    }

    /** Messages, the latest first. */
    Uni<Page<Delivery>> deliveries(UUID id, int limit, Cursor after) {
        Conditions conditions = new Conditions().and("webhook_id = ?", id);
        if (after != null) {
            conditions.and("delivery_id < ?", (long) after.number(0));
        }
        String sql = "select " + Delivery.COLUMNS + " from query.webhook_delivery" + conditions.where()
                + " order by delivery_id desc limit " + conditions.parameter(limit + 1);
        return find(id).chain(() -> pool.preparedQuery(sql).execute(conditions.values()))
                .map(rows -> Page.of(rows, limit, Delivery::from, row -> Cursor.of(LOG, row.getLong("delivery_id"))));
    }

    /** Tries a message again, before all that wait behind it. */
    Uni<Delivery> redeliver(UUID id, long delivery) {
        return pool.preparedQuery(REDELIVER)
                .execute(Tuple.of(id, delivery))
                .map(WebhookStore::only)
                .map(Delivery::from);
    }

    private static Row only(RowSet<Row> rows) {
        for (Row row : rows) {
            return row;
        }
        throw new ProblemException(Problem.notFound("there is no such webhook or message"));
    }
}
