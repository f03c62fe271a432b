package dev.parley.query.decision;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision about who is who.
 *
 * @param entity that was merged into another, that names were split off from or pinned to
 * @param into the entity that a merge leads to, or that split names make
 * @param names in their plain form
 * @param undoes the decision that this one took back, or null
 * @param undone true if a later one took it back
 */
@RegisterForReflection
@Schema(examples = """
        {"id": 7, "kind": "merge", "entity": "person:a-araguchi", "into": "person:abbas-araghchi-irn", "names": [],
         "undoes": null, "undone": false, "by": "desk-2", "reason": "one minister in two spellings",
         "at": "2026-02-03T10:15:00Z"}""")
public record Decision(
        long id,
        String kind,
        String entity,
        String into,
        List<String> names,
        Long undoes,
        boolean undone,
        String by,
        String reason,
        OffsetDateTime at) {
    static final String SELECT = """
            select decision_id, kind, entity_id, into_id, names, undoes, made_by, reason, made_at,
                exists (select from query.identity_decision later where later.undoes = identity_decision.decision_id)
                    as undone
            from query.identity_decision
            """;

    static Decision from(Row row) {
        return new Decision(
                row.getLong("decision_id"),
                row.getString("kind"),
                row.getString("entity_id"),
                row.getString("into_id"),
                List.of(row.getArrayOfStrings("names")),
                row.getLong("undoes"),
                row.getBoolean("undone"),
                row.getString("made_by"),
                row.getString("reason"),
                row.getOffsetDateTime("made_at"));
    }
}
