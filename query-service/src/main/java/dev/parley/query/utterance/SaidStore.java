package dev.parley.query.utterance;

import dev.parley.query.disagreement.Side;
import dev.parley.query.meaning.Meaning;
import dev.parley.query.projection.Rows;
import dev.parley.query.projection.Touched.OfParty;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

/** Statements in the read model, as they are compared. */
final class SaidStore {
    private static final String COLUMNS = """
            statement.article_id, statement.ordinal, party.entity_id as party_id, speaker.entity_id as speaker_id,
            statement.sort_date, statement.said_on is not null as dated, statement.kind = 'direct' as quoted,
            statement.meaning, article.origin_id, article.outlet,
            coalesce(article.publisher_group, article.outlet) as publisher
            """;
    /** Without the words, which tell nothing of what is alike. */
    private static final String OF_PARTIES = "select rendering.utterance_id, '' as words, " + COLUMNS + """
             from unnest($1::text[], $2::date[]) as asked (party_id, day)
            join query.name_form party on party.entity_id = asked.party_id
            join query.statement on statement.party = party.form_id and statement.sort_date = asked.day
                and statement.meaning <> '{}'
            join query.article on article.article_id = statement.article_id
            left join query.name_form speaker on speaker.form_id = statement.speaker
            left join query.rendering on rendering.article_id = statement.article_id
                and rendering.ordinal = statement.ordinal
            """;

    /** Each part is read from an index of its own, the first from nothing else. */
    private static final String OUTLINES = """
            with days as (
                select asked.party_id, asked.day, party.form_id
                from unnest($1::text[], $2::date[]) as asked (party_id, day)
                join query.name_form party on party.entity_id = asked.party_id)
            select party_id, day, article_id, ordinal, meaning
            from days join query.statement on party = form_id and sort_date = day and cardinality(meaning) between 1 and 300
            union all
            select party_id, day, article_id, ordinal, meaning
            from days join query.statement on party = form_id and sort_date = day and cardinality(meaning) > 300
            """;

    private static final String AT_PLACES = "select rendering.utterance_id, '' as words, " + COLUMNS + """
             from unnest($1::text[], $2::int[]) as place (article_id, ordinal)
            join query.statement on statement.article_id = place.article_id and statement.ordinal = place.ordinal
            join query.name_form party on party.form_id = statement.party
            join query.article on article.article_id = statement.article_id
            left join query.name_form speaker on speaker.form_id = statement.speaker
            left join query.rendering on rendering.article_id = statement.article_id
                and rendering.ordinal = statement.ordinal
            """;

    private static final String OF_UTTERANCES =
            "select rendering.utterance_id, left(statement.words, 500) as words, " + COLUMNS + """
             from query.rendering
            join query.statement using (article_id, ordinal)
            join query.name_form party on party.form_id = statement.party
            join query.article on article.article_id = statement.article_id
            left join query.name_form speaker on speaker.form_id = statement.speaker
            where rendering.utterance_id = any($1)
            """;

    /**
     * A statement and the utterance that it renders.
     *
     * @param utteranceId null if that was not decided yet
     */
    record Rendering(String utteranceId, Said said) {}

    /** All statements of the parties on the dates, but those without content. */
    static Uni<List<Rendering>> of(SqlConnection connection, Collection<OfParty> asked) {
        Rows rows = new Rows(String.class, LocalDate.class);
        asked.forEach(at -> rows.add(at.partyId(), at.sortDate()));
        return connection.preparedQuery(OF_PARTIES).execute(rows.columns()).map(SaidStore::renderings);
    }

    /** The same, as far as it tells which of them may be alike. */
    static Uni<List<Outline>> outlines(SqlConnection connection, Collection<OfParty> asked) {
        Rows rows = new Rows(String.class, LocalDate.class);
        asked.forEach(at -> rows.add(at.partyId(), at.sortDate()));
        return connection.preparedQuery(OUTLINES).execute(rows.columns()).map(found -> StreamSupport.stream(
                        found.spliterator(), false)
                .map(row -> new Outline(
                        row.getString("party_id"),
                        row.getLocalDate("day"),
                        new Side.Place(row.getString("article_id"), row.getInteger("ordinal")),
                        meaning(row)))
                .toList());
    }

    /** The statements at these places. */
    static Uni<List<Rendering>> at(SqlConnection connection, Collection<Side.Place> places) {
        Rows rows = new Rows(String.class, Integer.class);
        places.forEach(place -> rows.add(place.articleId(), place.ordinal()));
        return connection.preparedQuery(AT_PLACES).execute(rows.columns()).map(SaidStore::renderings);
    }

    static Uni<List<Rendering>> ofUtterances(SqlConnection connection, Collection<String> utteranceIds) {
        return connection
                .preparedQuery(OF_UTTERANCES)
                .execute(Tuple.of(utteranceIds.toArray(String[]::new)))
                .map(SaidStore::renderings);
    }

    private static List<Rendering> renderings(RowSet<Row> found) {
        return StreamSupport.stream(found.spliterator(), false)
                .map(row -> new Rendering(row.getString("utterance_id"), said(row)))
                .toList();
    }

    private static Said said(Row row) {
        return new Said(
                row.getString("article_id"),
                row.getInteger("ordinal"),
                row.getString("party_id"),
                row.getString("speaker_id"),
                row.getLocalDate("sort_date"),
                row.getBoolean("dated"),
                row.getBoolean("quoted"),
                meaning(row),
                row.getString("words"),
                row.getString("origin_id"),
                row.getString("outlet"),
                row.getString("publisher"));
    }

    private static Meaning meaning(Row row) {
        return new Meaning(Arrays.stream(row.getArrayOfIntegers("meaning"))
                .mapToInt(Integer::intValue)
                .toArray());
    }

    private SaidStore() {}
}
