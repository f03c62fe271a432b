package dev.parley.query.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.parley.query.entity.EntityName;
import dev.parley.query.page.StoredJson;
import dev.parley.query.position.Standing;
import dev.parley.query.wording.Wording;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change of what is answered.
 *
 * @param id its number; later ones are greater
 * @param cause report, identity, correction or replay
 * @param issue null for a disagreement about words
 * @param date the event date, or null
 * @param at when it was made known
 * @param before what followers knew of the position until then, or null
 * @param after what it is now, or null
 * @param disagreement that began or ended, else null
 * @param evidence reports of that date that say what it is now, at most 3
 * @param link to the position or the disagreement
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"id": 17, "kind": "reversed", "cause": "report", "holder": {"id": "state:SYL", "name": "Syldavia"},
         "issue": "harbour-dues", "date": "2026-02-03", "at": "2026-02-03T10:15:00Z",
         "before": {"polarity": "oppose", "strength": "firm", "conditions": [], "since": "2026-01-02", "asOf": "2026-01-30"},
         "after": {"polarity": "support", "strength": "firm", "conditions": [], "since": "2026-02-03", "asOf": "2026-02-03"},
         "evidence": [{"article": "a1", "stance": "p1", "outlet": "The Gazette", "url": "https://gazette.example/a1",
         "text": ["we will pay the dues"], "words": {"whose": "own", "relayedBy": null, "anonymous": false}}],
         "link": "/v1/positions/state:SYL/harbour-dues"}""")
public record ChangeView(
        long id,
        String kind,
        String cause,
        EntityName holder,
        String issue,
        LocalDate date,
        OffsetDateTime at,
        Standing before,
        Standing after,
        Said disagreement,
        List<Evidence> evidence,
        String link) {
    static final String SELECT = """
            select sequence, kind, cause, holder_id, holder_name, issue, event_date, before::text as before,
                after::text as after, disagreement::text as disagreement, evidence::text as evidence, made_at
            from query.change
            """;

    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

    /**
     * The words of one report.
     *
     * @param stance id in the article
     * @param words whose they are; null of changes that were made known before that was kept
     */
    @RegisterForReflection
    public record Evidence(
            String article, String stance, String outlet, String url, List<String> text, Wording words) {}

    static ChangeView from(Row row) {
        EntityName holder = EntityName.from(row, "holder");
        String issue = row.getString("issue");
        Said disagreement = StoredJson.read(row.getString("disagreement"), Said.class);
        return new ChangeView(
                row.getLong("sequence"),
                row.getString("kind"),
                row.getString("cause"),
                holder,
                issue,
                row.getLocalDate("event_date"),
                row.getOffsetDateTime("made_at"),
                StoredJson.read(row.getString("before"), Standing.class),
                StoredJson.read(row.getString("after"), Standing.class),
                disagreement,
                StoredJson.read(row.getString("evidence"), EVIDENCE),
                disagreement == null
                        ? path("/v1/positions/{holder}/{issue}", holder.id(), issue)
                        : path("/v1/disagreements/{id}", disagreement.id()));
    }

    private static String path(String template, Object... values) {
        return UriBuilder.fromPath(template).build(values).toString();
    }
}
