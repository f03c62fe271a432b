package dev.parley.query.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.contracts.Cue;
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
 * A statement as one article reports it.
 *
 * @param id unique in the article
 * @param date when it was said, else when it was published, or null
 * @param words whose they are
 * @param corrected who judged it, left out if nobody did
 * @param article that it stands in; left out where the answer is that article
 */
@RegisterForReflection
public record StatementView(
        String id,
        LocalDate date,
        String type,
        String zone,
        Span source,
        EntityName speaker,
        EntityName onBehalfOf,
        EntityName relayedBy,
        Cue cue,
        List<Span> content,
        LocalDate saidOn,
        String venue,
        boolean denied,
        Wording words,
        String rule,
        @JsonInclude(JsonInclude.Include.NON_NULL) CorrectedBy corrected,
        @JsonInclude(JsonInclude.Include.NON_NULL) ArticleReference article) {
    /** Columns that {@link #from} reads, of {@code query.statement} and what {@link #JOINS} joins to it. */
    public static final String COLUMNS = ArticleReference.COLUMNS + """
            , statement.statement_id, statement.corrected::text as corrected, statement.event_date, statement.kind, statement.zone, statement.said_on,
            statement.venue, statement.denied, statement.anonymous, statement.rule, statement.source::text as source,
            statement.cue::text as cue, statement.content::text as content, statement.sort_date, statement.ordinal,
            speaker.entity_id as speaker_id, speaker.entity_name as speaker_name, behalf.entity_id as behalf_id,
            behalf.entity_name as behalf_name, relay.entity_id as relay_id, relay.entity_name as relay_name
            """;

    public static final String JOINS = """
             join query.article on article.article_id = statement.article_id
            left join query.name_form speaker on speaker.form_id = statement.speaker
            left join query.name_form behalf on behalf.form_id = statement.on_behalf_of
            left join query.name_form relay on relay.form_id = statement.relayed_by
            """;

    public static final String SELECT = "select " + COLUMNS + " from query.statement" + JOINS;

    /** As {@link #from}, for an answer that is the article itself. */
    public static StatementView inArticle(Row row) {
        return from(row, null);
    }

    public static StatementView from(Row row) {
        return from(row, ArticleReference.from(row));
    }

    private static StatementView from(Row row, ArticleReference article) {
        return new StatementView(
                row.getString("statement_id"),
                row.getLocalDate("event_date"),
                row.getString("kind"),
                row.getString("zone"),
                StoredJson.read(row.getString("source"), Span.class),
                EntityName.from(row, "speaker"),
                EntityName.from(row, "behalf"),
                EntityName.from(row, "relay"),
                StoredJson.read(row.getString("cue"), Cue.class),
                StoredJson.spans(row.getString("content")),
                row.getLocalDate("said_on"),
                row.getString("venue"),
                row.getBoolean("denied"),
                Wording.ofStatement(row.getString("kind"), EntityName.from(row, "relay"), row.getBoolean("anonymous")),
                row.getString("rule"),
                StoredJson.read(row.getString("corrected"), CorrectedBy.class),
                article);
    }
}
