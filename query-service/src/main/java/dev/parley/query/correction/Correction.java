package dev.parley.query.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.query.page.StoredJson;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A judgement on record.
 *
 * @param part stance or statement
 * @param judged what it is about, as it was extracted
 * @param amend what it says instead
 * @param matched false if the extraction that stands has nothing like what was judged
 * @param undoneBy who took it back, or null if it stands
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"id": 12, "article": "a1", "part": "stance", "verdict": "amend", "judged": {"id": "p1", "who": "Borduria",
         "issue": "harbour-dues", "polarity": "support", "strength": "firm", "words": "we will pay", "start": 40},
         "amend": {"polarity": "conditional"}, "matched": true, "by": "desk-2", "reason": "there is a condition",
         "at": "2026-02-03T10:15:00Z"}""")
public record Correction(
        long id,
        String article,
        String part,
        String verdict,
        Judged judged,
        Amendment amend,
        boolean matched,
        String by,
        String reason,
        OffsetDateTime at,
        String undoneBy,
        String undoneReason,
        OffsetDateTime undoneAt) {
    static final String SELECT = """
            select correction_id, article_id, part, verdict, judged::text as judged, amendment::text as amendment, matched,
                made_by, reason, made_at, undone_by, undone_reason, undone_at
            from query.correction
            """;

    static Correction from(Row row) {
        return new Correction(
                row.getLong("correction_id"),
                row.getString("article_id"),
                row.getString("part"),
                row.getString("verdict"),
                StoredJson.read(row.getString("judged"), Judged.class),
                StoredJson.read(row.getString("amendment"), Amendment.class),
                row.getBoolean("matched"),
                row.getString("made_by"),
                row.getString("reason"),
                row.getOffsetDateTime("made_at"),
                row.getString("undone_by"),
                row.getString("undone_reason"),
                row.getOffsetDateTime("undone_at"));
    }
}
