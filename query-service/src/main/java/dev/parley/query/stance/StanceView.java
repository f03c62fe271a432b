package dev.parley.query.stance;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.contracts.Span;
import dev.parley.query.article.ArticleReference;
import dev.parley.query.correction.CorrectedBy;
import dev.parley.query.entity.EntityName;
import dev.parley.query.page.StoredJson;
import dev.parley.query.wording.Wording;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;

/**
 * A stance as one article reports it.
 *
 * @param id unique in the article
 * @param date when it was said, else when it was published, or null
 * @param statement id of the article's statement that carries it, or null
 * @param words whose they are
 * @param corrected who judged it, left out if nobody did
 * @param article that it stands in; left out where the answer is that article
 */
@RegisterForReflection
public record StanceView(
        String id,
        LocalDate date,
        EntityName holder,
        EntityName voicedBy,
        Span target,
        String issue,
        String polarity,
        String strength,
        List<Span> conditions,
        List<Span> evidence,
        String statement,
        String basis,
        Wording words,
        String rule,
        @JsonInclude(JsonInclude.Include.NON_NULL) CorrectedBy corrected,
        @JsonInclude(JsonInclude.Include.NON_NULL) ArticleReference article) {
    /** Columns that {@link #from} reads, of {@code query.stance} and what {@link #JOINS} joins to it. */
    public static final String COLUMNS = ArticleReference.COLUMNS + """
            , stance.stance_id, stance.corrected::text as corrected, stance.event_date, stance.issue, stance.polarity, stance.strength, stance.basis, stance.rule,
            stance.statement_id, stance.target::text as target, stance.conditions::text as conditions,
            stance.evidence::text as evidence, stance.sort_date, stance.ordinal, holder.entity_id as holder_id,
            holder.entity_name as holder_name, voice.entity_id as voice_id, voice.entity_name as voice_name,
            stance.voiced_by, stance.wording, stance.anonymous, relay.entity_id as relay_id,
            relay.entity_name as relay_name
            """;

    public static final String JOINS = """
             join query.article on article.article_id = stance.article_id
            join query.name_form holder on holder.form_id = stance.holder
            left join query.name_form voice on voice.form_id = stance.voiced_by
            left join query.name_form relay on relay.form_id = stance.relayed_by
            """;

    public static final String SELECT = "select " + COLUMNS + " from query.stance" + JOINS;

    /** As {@link #from}, for an answer that is the article itself. */
    public static StanceView inArticle(Row row) {
        return from(row, null);
    }

    public static StanceView from(Row row) {
        return from(row, ArticleReference.from(row));
    }

    private static StanceView from(Row row, ArticleReference article) {
        return new StanceView(
                row.getString("stance_id"),
                row.getLocalDate("event_date"),
                EntityName.from(row, "holder"),
                EntityName.from(row, "voice"),
                StoredJson.read(row.getString("target"), Span.class),
                row.getString("issue"),
                row.getString("polarity"),
                row.getString("strength"),
                StoredJson.spans(row.getString("conditions")),
                StoredJson.spans(row.getString("evidence")),
                row.getString("statement_id"),
                row.getString("basis"),
                new Wording(row.getString("wording"), EntityName.from(row, "relay"), row.getBoolean("anonymous")),
                row.getString("rule"),
                StoredJson.read(row.getString("corrected"), CorrectedBy.class),
                article);
    }
}
