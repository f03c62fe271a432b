package dev.parley.query.utterance;

import dev.parley.query.disagreement.Side;
import dev.parley.query.independence.Tally;
import dev.parley.query.page.StoredJson;
import dev.parley.query.projection.Rows;
import dev.parley.query.projection.Touched.OfParty;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Renderings and utterances in the read model. Every call works in its caller's transaction. */
final class RenderingStore {
    private static final String PUT = """
            insert into query.rendering as stored (article_id, ordinal, utterance_id)
            select a, b, c from unnest($1::text[], $2::int[], $3::text[]) as new (a, b, c)
            on conflict (article_id, ordinal) do update set utterance_id = excluded.utterance_id
            where stored.utterance_id <> excluded.utterance_id
            """;
    private static final String OF_DAYS = """
            select utterance.utterance_id from unnest($1::text[], $2::date[]) as touched (party_id, day)
            join query.utterance on utterance.party_id = touched.party_id and utterance.sort_date = touched.day
            """;

    private static final String REMOVE = "delete from query.utterance where utterance_id = any($1)";
    private static final String PUT_UTTERANCES = """
            insert into query.utterance (utterance_id, party_id, speaker_id, sort_date, tally)
            select a, b, c, d, e::jsonb
            from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::text[]) as new (a, b, c, d, e)
            """;

    static Uni<Void> remove(SqlConnection connection, Set<String> articleIds) {
        return articleIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery("delete from query.rendering where article_id = any($1)")
                        .execute(Tuple.of(articleIds.toArray(String[]::new)))
                        .replaceWithVoid();
    }

    /** Stores the utterance of each statement. */
    static Uni<Void> put(SqlConnection connection, Map<Side.Place, String> renderings) {
        if (renderings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Rows rows = new Rows(String.class, Integer.class, String.class);
        renderings.forEach((place, utterance) -> rows.add(place.articleId(), place.ordinal(), utterance));
        return connection.preparedQuery(PUT).execute(rows.columns()).replaceWithVoid();
    }

    /** The utterances that are told of on the days, which may be void. */
    static Uni<Set<String>> ofDays(SqlConnection connection, Collection<OfParty> days) {
        Rows rows = new Rows(String.class, LocalDate.class);
        days.forEach(at -> rows.add(at.partyId(), at.sortDate()));
        return connection.preparedQuery(OF_DAYS).execute(rows.columns()).map(found -> {
            Set<String> utterances = new HashSet<>();
            found.forEach(row -> utterances.add(row.getString("utterance_id")));
            return utterances;
        });
    }

    /** Replaces what is told of these utterances; those that one article renders alone are not listed. */
    static Uni<Void> replace(
            SqlConnection connection, Collection<String> affected, Map<String, List<Said>> renderings) {
        Rows rows = new Rows(String.class, String.class, String.class, LocalDate.class, String.class);
        renderings.forEach((utterance, of) -> {
            Tally tally = Tally.of(of);
            Said first = of.stream().min(Said.IN_ORDER).orElseThrow();
            if (tally.reports() > 1) {
                rows.add(utterance, first.partyId(), first.speakerId(), first.date(), StoredJson.write(tally));
            }
        });
        return affected.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(REMOVE)
                        .execute(Tuple.of(affected.toArray(String[]::new)))
                        .chain(() -> rows.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : connection
                                        .preparedQuery(PUT_UTTERANCES)
                                        .execute(rows.columns())
                                        .replaceWithVoid());
    }

    private RenderingStore() {}
}
