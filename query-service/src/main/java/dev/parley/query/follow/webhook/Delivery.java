package dev.parley.query.follow.webhook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one message.
 *
 * @param change id of the change that it tells of
 * @param state pending, delivered or given-up
 * @param status of the last answer, or null if there was none
 * @param fault why the last attempt failed, or null
 * @param triedAt when it was tried last, or null
 */
@RegisterForReflection
@Schema(examples = """
        {"id": 41, "change": 17, "state": "pending", "attempts": 2, "status": 503, "fault": "answered 503",
         "madeAt": "2026-02-03T10:15:00Z", "triedAt": "2026-02-03T10:15:09Z"}""")
public record Delivery(
        long id,
        long change,
        String state,
        int attempts,
        Integer status,
        String fault,
        OffsetDateTime madeAt,
        OffsetDateTime triedAt) {
    static final String COLUMNS = "delivery_id, change_id, state, attempts, status, fault, made_at, tried_at";

    static Delivery from(Row row) {
        return new Delivery(
                row.getLong("delivery_id"),
                row.getLong("change_id"),
                row.getString("state"),
                row.getInteger("attempts"),
                row.getInteger("status"),
                row.getString("fault"),
                row.getOffsetDateTime("made_at"),
                row.getOffsetDateTime("tried_at"));
    }
}
