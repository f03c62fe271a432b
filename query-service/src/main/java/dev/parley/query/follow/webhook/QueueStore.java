package dev.parley.query.follow.webhook;

import dev.parley.query.change.ChangeFilter;
import dev.parley.query.change.ChangeStore;
import dev.parley.query.change.ChangeView;
import dev.parley.query.entity.EntityResolver;
import dev.parley.query.projection.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Messages that wait. A webhook is leased to one replica at a time; who lets a lease run out has lost it. */
@ApplicationScoped
class QueueStore {
    private static final int MOST_AT_ONCE = 50;
    private static final String LEASE = """
            update query.webhook set lease = $1, leased_until = now() + $2 * interval '1 ms'
            where webhook_id in (
                select webhook_id from query.webhook
                where gone_at is null and due_at <= now() and (leased_until is null or leased_until < now())
                    and (seen < (select last from query.feed) or exists (
                        select from query.webhook_delivery of
                        where of.webhook_id = webhook.webhook_id and state = 'pending'))
                order by due_at limit $3 for update skip locked)
            returning webhook_id, lease, url, holder, issue, kind, secret, seen
            """;
    private static final String HEAD = """
            select delivery_id, change_id, body, attempts from query.webhook_delivery
            where webhook_id = $1 and state = 'pending' order by delivery_id limit 1
            """;
    /** Only of a lease that still holds, or two replicas would write the same messages. */
    private static final String FILL = """
            with mine as (
                update query.webhook set seen = $3 where webhook_id = $1 and lease = $2 and seen < $3 returning webhook_id)
            insert into query.webhook_delivery (webhook_id, change_id, body)
            select webhook_id, change_id, body from mine, unnest($4::bigint[], $5::text[]) as new (change_id, body)
            order by change_id
            """;

    private static final String TRIED = """
            with mine as (
                update query.webhook set due_at = now() + $7 * interval '1 ms',
                    gone_at = case when $5 = 410 then now() end
                where webhook_id = $1 and lease = $2 returning webhook_id)
            update query.webhook_delivery set state = $4, attempts = attempts + 1, status = $5, fault = $6, tried_at = now()
            where delivery_id = $3 and webhook_id in (select webhook_id from mine)
            """;
    private static final String RELEASE =
            "update query.webhook set lease = null, leased_until = null where webhook_id = $1 and lease = $2";
    private static final String PRUNE = "delete from query.webhook_delivery where state <> 'pending' and made_at < $1";

    private final Pool pool;
    private final ChangeStore changes;
    private final EntityResolver entities;

    QueueStore(Pool pool, ChangeStore changes, EntityResolver entities) {
        this.pool = pool;
        this.changes = changes;
        this.entities = entities;
    }

    /** A webhook that this replica delivers to for now. */
    record Leased(UUID id, UUID lease, String url, String holder, String issue, String kind, String secret, long seen) {
        private static Leased from(Row row) {
            return new Leased(
                    row.getUUID("webhook_id"),
                    row.getUUID("lease"),
                    row.getString("url"),
                    row.getString("holder"),
                    row.getString("issue"),
                    row.getString("kind"),
                    row.getString("secret"),
                    row.getLong("seen"));
        }
    }

    /** A message that is to be posted. */
    record Message(long id, long change, String body, int attempts) {
        private static Message from(Row row) {
            return new Message(
                    row.getLong("delivery_id"),
                    row.getLong("change_id"),
                    row.getString("body"),
                    row.getInteger("attempts"));
        }
    }

    /** How an attempt ended. */
    record Outcome(String state, Integer status, String fault, Duration pause) {}

    Uni<List<Leased>> lease(int most, Duration time) {
        return pool.preparedQuery(LEASE)
                .execute(Tuple.of(UUID.randomUUID(), time.toMillis(), most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Leased::from)
                        .toList());
    }

    /** The first message that waits; if none does, messages are made of the next changes. */
    Uni<Optional<Message>> next(Leased webhook) {
        return head(webhook)
                .chain(message -> message.isPresent()
                        ? Uni.createFrom().item(message)
                        : fill(webhook).chain(() -> head(webhook)));
    }

    private Uni<Optional<Message>> head(Leased webhook) {
        return pool.preparedQuery(HEAD).execute(Tuple.of(webhook.id())).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .findFirst()
                .map(Message::from));
    }

    private Uni<Void> fill(Leased webhook) {
        // The last number is read first: what comes after it is for the next time.
        return changes.last().chain(last -> pool.preparedQuery("select seen from query.webhook where webhook_id = $1")
                .execute(Tuple.of(webhook.id()))
                .chain(rows -> rows.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : fill(webhook, rows.iterator().next().getLong("seen"), last)));
    }

    private Uni<Void> fill(Leased webhook, long seen, long last) {
        return ChangeFilter.of(webhook.holder(), webhook.issue(), webhook.kind(), entities)
                .chain(filter -> changes.after(filter, seen, MOST_AT_ONCE))
                .chain(found -> {
                    Rows rows = new Rows(Long.class, String.class);
                    found.forEach(change -> rows.add(change.id(), Messages.body(change)));
                    long until = found.size() < MOST_AT_ONCE
                            ? found.stream().mapToLong(ChangeView::id).reduce(last, Math::max)
                            : found.get(found.size() - 1).id();
                    Tuple columns = rows.columns();
                    return pool.preparedQuery(FILL)
                            .execute(Tuple.of(
                                    webhook.id(), webhook.lease(), until, columns.getValue(0), columns.getValue(1)))
                            .replaceWithVoid();
                });
    }

    Uni<Void> tried(Leased webhook, Message message, Outcome outcome) {
        return pool.preparedQuery(TRIED)
                .execute(Tuple.of(
                                webhook.id(),
                                webhook.lease(),
                                message.id(),
                                outcome.state(),
                                outcome.status(),
                                outcome.fault())
                        .addLong(outcome.pause().toMillis()))
                .replaceWithVoid();
    }

    Uni<Void> release(Leased webhook) {
        return pool.preparedQuery(RELEASE)
                .execute(Tuple.of(webhook.id(), webhook.lease()))
                .replaceWithVoid();
    }

    Uni<Void> prune(Duration keep) {
        return pool.preparedQuery(PRUNE)
                .execute(Tuple.of(OffsetDateTime.now().minus(keep)))
                .replaceWithVoid();
    }
}
