package dev.parley.query.follow.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A webhook as its owner sees it.
 *
 * @param state active, failing (the last message was not taken yet) or gone (the receiver answered 410)
 * @param pending messages that wait
 * @param givenUp messages that were not taken however often they were tried
 * @param secret to check signatures with; in the answer that makes the webhook, never again
 */
@RegisterForReflection
@Schema(examples = """
        {"id": "0d9c0f6e-8d43-4b0c-9a55-0a7f5b4f2d10", "url": "https://desk.example/parley", "holder": "state:IRN",
         "issue": null, "kind": "reversed", "madeAt": "2026-02-03T10:15:00Z", "state": "active", "pending": 0, "givenUp": 0}""")
public record Webhook(
        UUID id,
        String url,
        String holder,
        String issue,
        String kind,
        OffsetDateTime madeAt,
        String state,
        long pending,
        long givenUp,
        @JsonInclude(JsonInclude.Include.NON_NULL) String secret) {
    static final String SELECT = """
            select webhook_id, url, holder, issue, kind, made_at,
                case when gone_at is not null then 'gone' when exists (select from query.webhook_delivery of
                    where of.webhook_id = webhook.webhook_id and state = 'pending' and attempts > 0) then 'failing'
                    else 'active' end as state,
                (select count(*) from query.webhook_delivery of
                    where of.webhook_id = webhook.webhook_id and state = 'pending') as pending,
                (select count(*) from query.webhook_delivery of
                    where of.webhook_id = webhook.webhook_id and state = 'given-up') as given_up
            from query.webhook
            """;

    static Webhook from(Row row) {
        return new Webhook(
                row.getUUID("webhook_id"),
                row.getString("url"),
                row.getString("holder"),
                row.getString("issue"),
                row.getString("kind"),
                row.getOffsetDateTime("made_at"),
                row.getString("state"),
                row.getLong("pending"),
                row.getLong("given_up"),
                null);
    }

    Webhook withSecret(String shown) {
        return new Webhook(id, url, holder, issue, kind, madeAt, state, pending, givenUp, shown);
    }
}
