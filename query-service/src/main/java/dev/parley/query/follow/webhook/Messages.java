package dev.parley.query.follow.webhook;

import dev.parley.query.change.ChangeView;
import dev.parley.query.follow.webhook.QueueStore.Leased;
import dev.parley.query.follow.webhook.QueueStore.Message;
import dev.parley.query.page.StoredJson;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

/** Messages as receivers get them, by the Standard Webhooks specification. */
final class Messages {

    /**
     * The body of a message.
     *
     * @param type such as {@code change.reversed}
     * @param timestamp when the change was made known
     */
    @RegisterForReflection
    record Body(String type, OffsetDateTime timestamp, ChangeView data) {}

    static String body(ChangeView change) {
        return StoredJson.write(new Body("change." + change.kind(), change.at(), change));
    }

    /** The same for every attempt, so that a receiver knows a message that it has had. */
    static String id(Leased webhook, Message message) {
        return "msg_" + webhook.id() + "_" + message.change();
    }

    static Map<String, String> headers(Leased webhook, Message message, Instant now) {
        String id = id(webhook, message);
        return Map.of(
                "content-type",
                "application/json",
                "user-agent",
                "parley-webhooks",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                Signature.of(webhook.secret(), id, now.getEpochSecond(), message.body()));
    }

    private Messages() {}
}
