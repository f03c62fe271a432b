package dev.parley.query.disagreement;

import dev.parley.query.disagreement.Side.Place;
import dev.parley.query.position.Evidence;
import dev.parley.query.projection.Rows;
import dev.parley.query.stance.StanceView;
import dev.parley.query.statement.StatementView;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The stances and statements that prove sides, by their places; one query for all of a kind. */
@ApplicationScoped
class ProofStore {
    private static final String PLACES = " from unnest($1::text[], $2::int[]) as asked (article_id, ordinal) ";
    private static final String STANCES = "select " + StanceView.COLUMNS + PLACES + """
            join query.stance on stance.article_id = asked.article_id and stance.ordinal = asked.ordinal
            """ + StanceView.JOINS;
    private static final String STATEMENTS = "select " + StatementView.COLUMNS + PLACES + """
            join query.statement on statement.article_id = asked.article_id and statement.ordinal = asked.ordinal
            """ + StatementView.JOINS;

    private final Pool pool;

    ProofStore(Pool pool) {
        this.pool = pool;
    }

    /** What was found at places. */
    record Proof(Map<Place, Evidence> stances, Map<Place, StatementView> statements) {
        List<Evidence> stances(Side side) {
            return side.proof().stream()
                    .map(stances::get)
                    .filter(Objects::nonNull)
                    .toList();
        }

        List<StatementView> statements(Side side) {
            return side.proof().stream()
                    .map(statements::get)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    Uni<Proof> of(Collection<Place> stances, Collection<Place> statements) {
        return find(STANCES, stances, row -> Evidence.of(StanceView.from(row)))
                .chain(foundStances -> find(STATEMENTS, statements, StatementView::from)
                        .map(foundStatements -> new Proof(foundStances, foundStatements)));
    }

    private <T> Uni<Map<Place, T>> find(String sql, Collection<Place> places, Function<Row, T> read) {
        if (places.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Rows rows = new Rows(String.class, Integer.class);
        places.forEach(place -> rows.add(place.articleId(), place.ordinal()));
        return pool.preparedQuery(sql).execute(rows.columns()).map(found -> {
            Map<Place, T> byPlace = new HashMap<>();
            found.forEach(row ->
                    byPlace.put(new Place(row.getString("article_id"), row.getInteger("ordinal")), read.apply(row)));
            return byPlace;
        });
    }
}
