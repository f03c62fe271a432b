package dev.parley.query.utterance;

import dev.parley.query.entity.EntityName;
import dev.parley.query.entity.EntityNames;
import dev.parley.query.entity.EntityResolver;
import dev.parley.query.independence.Reported;
import dev.parley.query.independence.Tally;
import dev.parley.query.page.Conditions;
import dev.parley.query.page.Cursor;
import dev.parley.query.page.Page;
import dev.parley.query.page.StoredJson;
import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import dev.parley.query.statement.StatementView;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Utterances in the read model. */
@ApplicationScoped
class UtteranceStore {
    static final String LISTING = "utterances";

    private static final int MOST = 500;
    private static final String RENDERINGS = "select " + StatementView.COLUMNS + """
            , shown.utterance_id, party.entity_id as party_id, party.entity_name as party_name
            from unnest($1::text[]) as asked (utterance_id) cross join lateral (
                select rendering.utterance_id, rendering.article_id, rendering.ordinal from query.rendering
                where rendering.utterance_id = asked.utterance_id
                order by rendering.article_id, rendering.ordinal limit $2) shown
            join query.statement on statement.article_id = shown.article_id and statement.ordinal = shown.ordinal
            """ + StatementView.JOINS + """
            left join query.name_form party on party.form_id = statement.party
            order by statement.sort_date, statement.article_id, statement.ordinal
            """;
    private static final String UTTERANCE_OF = """
            select utterance_id from query.rendering where article_id = $1 and ordinal = $2
            """;

    private final Pool pool;
    private final EntityResolver entities;
    private final EntityNames names;

    UtteranceStore(Pool pool, EntityResolver entities, EntityNames names) {
        this.pool = pool;
        this.entities = entities;
        this.names = names;
    }

    /** Utterances that several articles render, the latest first. */
    Uni<Page<UtteranceView>> list(UtteranceFilter filter, int limit, Cursor after) {
        return ids(filter.speaker()).chain(speakers -> ids(filter.party()).chain(parties -> {
            Conditions conditions = new Conditions()
                    .andIfAsked("speaker_id = any(?)", speakers)
                    .andIfAsked("party_id = any(?)", parties)
                    .andIfAsked("sort_date >= ?", filter.from())
                    .andIfAsked("sort_date <= ?", filter.to());
            if (after != null) {
                LocalDate date = after.date(0);
                conditions.and("sort_date <= ? and (sort_date < ? or utterance_id > ?)", date, date, after.text(1));
            }
            String sql =
                    "select utterance_id, party_id, speaker_id, sort_date, tally::text as tally from query.utterance"
                            + conditions.where()
                            + " order by sort_date desc, utterance_id limit "
                            + conditions.parameter(limit + 1);
            return pool.preparedQuery(sql)
                    .execute(conditions.values())
                    .chain(rows -> views(
                            StreamSupport.stream(rows.spliterator(), false).toList()))
                    .map(found -> Page.of(found, limit, last -> Cursor.of(LISTING, last.date(), last.id())));
        }));
    }

    private Uni<String[]> ids(String idOrName) {
        return idOrName == null
                ? Uni.createFrom().nullItem()
                : entities.entityIds(idOrName).map(found -> found.toArray(String[]::new));
    }

    private Uni<List<UtteranceView>> views(List<Row> rows) {
        List<String> utterances =
                rows.stream().map(row -> row.getString("utterance_id")).toList();
        Set<String> mentioned = new HashSet<>();
        rows.forEach(row -> {
            mentioned.add(row.getString("party_id"));
            mentioned.add(row.getString("speaker_id"));
        });
        mentioned.remove(null);
        return names.of(mentioned).chain(known -> renderings(utterances, UtteranceView.MOST_RENDERINGS)
                .map(renderings ->
                        rows.stream().map(row -> view(row, known, renderings)).toList()));
    }

    private static UtteranceView view(Row row, Map<String, EntityName> names, Map<String, List<Rendering>> renderings) {
        Tally tally = StoredJson.read(row.getString("tally"), Tally.class);
        return new UtteranceView(
                row.getString("utterance_id"),
                names.get(row.getString("speaker_id")),
                names.get(row.getString("party_id")),
                row.getLocalDate("sort_date"),
                tally.counts(),
                tally.outlets(),
                renderings.getOrDefault(row.getString("utterance_id"), List.of()).stream()
                        .map(Rendering::statement)
                        .toList());
    }

    /** A statement with what its independence is judged by. */
    private record Rendering(StatementView statement, EntityName party) implements Reported {
        @Override
        public String articleId() {
            return statement.article().id();
        }

        @Override
        public String originId() {
            return statement.article().originId();
        }

        @Override
        public String outlet() {
            return statement.article().outlet();
        }

        @Override
        public String publisher() {
            String group = statement.article().publisherGroup();
            return group == null ? outlet() : group;
        }
    }

    private Uni<Map<String, List<Rendering>>> renderings(Collection<String> utteranceIds, int most) {
        return pool.preparedQuery(RENDERINGS)
                .execute(Tuple.of(utteranceIds.toArray(String[]::new), most))
                .map(rows -> {
                    Map<String, List<Rendering>> renderings = new HashMap<>();
                    rows.forEach(row -> renderings
                            .computeIfAbsent(row.getString("utterance_id"), same -> new ArrayList<>())
                            .add(new Rendering(StatementView.from(row), EntityName.from(row, "party"))));
                    return renderings;
                });
    }

    /**
     * The utterance with this id, or the one that the statement with this id renders.
     *
     * @throws ProblemException through the Uni, if there is none
     */
    Uni<UtteranceView> find(String id) {
        int dot = id.lastIndexOf('.');
        if (dot < 0 || !id.substring(dot + 1).matches("[0-9]{1,9}")) {
            return Uni.createFrom().failure(none());
        }
        return pool.preparedQuery(UTTERANCE_OF)
                .execute(Tuple.of(id.substring(0, dot), Integer.valueOf(id.substring(dot + 1))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> row.getString("utterance_id"))
                        .orElseThrow(UtteranceStore::none))
                .chain(utterance -> renderings(List.of(utterance), MOST).map(found -> view(utterance, found)));
    }

    private static UtteranceView view(String utterance, Map<String, List<Rendering>> found) {
        List<Rendering> renderings = found.getOrDefault(utterance, List.of());
        if (renderings.isEmpty()) {
            throw none();
        }
        Rendering first = renderings.get(0);
        Tally tally = Tally.of(renderings);
        return new UtteranceView(
                utterance,
                first.statement().speaker(),
                first.party(),
                first.statement().date(),
                tally.counts(),
                tally.outlets(),
                renderings.stream().map(Rendering::statement).toList());
    }

    private static ProblemException none() {
        return new ProblemException(Problem.notFound("no statement that stands has or renders this utterance"));
    }
}
