package dev.parley.query.disagreement;

import dev.parley.query.page.SortDate;
import dev.parley.query.page.StoredJson;
import dev.parley.query.projection.Rows;
import dev.parley.query.projection.Touched.OfParty;
import dev.parley.query.projection.Touched.OnIssue;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Disagreements in the read model. What is said of a touched place replaces what was. */
public final class DisagreementStore {
    /** What ends a statement that removes or puts disagreements: marks them as to be announced. */
    private static final String MARKED = """
             returning disagreement_id)
            insert into query.unannounced (subject, disagreement_id)
            select 'disagreement' || chr(10) || disagreement_id, disagreement_id from moved
            on conflict (subject) do nothing
            """;

    private static final String REMOVE_POLARITY = """
            with moved as (delete from query.disagreement using unnest($1::text[], $2::text[], $3::date[]) as touched (holder, issue, day)
            where disagreement.holder_id = touched.holder and disagreement.issue = touched.issue
                and disagreement.sort_date = touched.day and kind = 'polarity'
            """ + MARKED;
    private static final String REMOVE_ATTRIBUTION = """
            with moved as (delete from query.disagreement using unnest($1::text[], $2::date[]) as touched (holder, day)
            where disagreement.holder_id = touched.holder and disagreement.sort_date = touched.day
                and kind = 'attribution'
            """ + MARKED;
    private static final String REMOVE_WORDING =
            "with moved as (delete from query.disagreement where utterance_id = any($1) and kind = 'wording'" + MARKED;
    private static final String REMOVE_IDS =
            "with moved as (delete from query.disagreement where disagreement_id = any($1)" + MARKED;
    private static final String PUT = """
            with moved as (insert into query.disagreement (disagreement_id, kind, holder_id, issue, utterance_id, sort_date, event_date,
                outlets, sides)
            select a, b, c, d, e, f, g,
                array(select jsonb_array_elements_text(h::jsonb)), i::jsonb
            from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::date[], $7::date[], $8::text[],
                $9::text[]) as new (a, b, c, d, e, f, g, h, i)
            """ + MARKED;

    /** Replaces what was said of polarities at these places. */
    public static Uni<Void> replacePolarity(
            SqlConnection connection, Collection<OnIssue> touched, List<Disagreement> now) {
        Rows rows = new Rows(String.class, String.class, LocalDate.class);
        touched.forEach(at -> rows.add(at.holderId(), at.issue(), at.sortDate()));
        return replace(connection, REMOVE_POLARITY, rows, now);
    }

    /** Replaces what was said of attributions at these places. */
    public static Uni<Void> replaceAttribution(
            SqlConnection connection, Collection<OfParty> touched, List<Disagreement> now) {
        Rows rows = new Rows(String.class, LocalDate.class);
        touched.forEach(at -> rows.add(at.partyId(), at.sortDate()));
        return replace(connection, REMOVE_ATTRIBUTION, rows, now);
    }

    /** Replaces those with these ids. */
    public static Uni<Void> replace(SqlConnection connection, Collection<String> ids, List<Disagreement> now) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(REMOVE_IDS)
                        .execute(Tuple.of(ids.toArray(String[]::new)))
                        .chain(() -> put(connection, now));
    }

    /** Replaces what was said of the wordings of these utterances. */
    public static Uni<Void> replaceWording(
            SqlConnection connection, Collection<String> utteranceIds, List<Disagreement> now) {
        return utteranceIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(REMOVE_WORDING)
                        .execute(Tuple.of(utteranceIds.toArray(String[]::new)))
                        .chain(() -> put(connection, now));
    }

    private static Uni<Void> replace(SqlConnection connection, String remove, Rows touched, List<Disagreement> now) {
        return touched.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(remove).execute(touched.columns()).chain(() -> put(connection, now));
    }

    private static Uni<Void> put(SqlConnection connection, List<Disagreement> disagreements) {
        if (disagreements.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Rows rows = new Rows(
                String.class,
                String.class,
                String.class,
                String.class,
                String.class,
                LocalDate.class,
                LocalDate.class,
                String.class,
                String.class);
        disagreements.forEach(one -> rows.add(
                one.id(),
                one.kind().word(),
                one.holderId(),
                one.issue(),
                one.utteranceId(),
                SortDate.of(one.date()),
                one.date(),
                StoredJson.write(one.tally().outlets()),
                StoredJson.write(one.sides())));
        return connection.preparedQuery(PUT).execute(rows.columns()).replaceWithVoid();
    }

    private DisagreementStore() {}
}
