package dev.parley.query.disagreement;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.parley.query.entity.EntityName;
import dev.parley.query.entity.EntityNames;
import dev.parley.query.entity.EntityResolver;
import dev.parley.query.page.Conditions;
import dev.parley.query.page.Cursor;
import dev.parley.query.page.Page;
import dev.parley.query.page.SortDate;
import dev.parley.query.page.StoredJson;
import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Disagreements with what proves each side. */
@ApplicationScoped
public class Disagreements {
    public static final String LISTING = "disagreements";

    private static final TypeReference<List<Side>> SIDES = new TypeReference<>() {};
    private static final String SELECT = """
            select disagreement_id, kind, holder_id, issue, utterance_id, sort_date, event_date, outlets,
                sides::text as sides
            from query.disagreement
            """;

    private final Pool pool;
    private final EntityResolver entities;
    private final EntityNames names;
    private final ProofStore proofs;

    Disagreements(Pool pool, EntityResolver entities, EntityNames names, ProofStore proofs) {
        this.pool = pool;
        this.entities = entities;
        this.names = names;
        this.proofs = proofs;
    }

    /** A row with its sides read. */
    private record Stored(Row row, List<Side> sides) {
        boolean ofStances() {
            return row.getString("kind").equals("polarity");
        }

        boolean ofSpeakers() {
            return row.getString("kind").equals("attribution");
        }
    }

    /** Disagreements, the latest first. */
    public Uni<Page<DisagreementView>> list(DisagreementFilter filter, int limit, Cursor after) {
        Uni<Set<String>> holders =
                filter.holder() == null ? Uni.createFrom().nullItem() : entities.entityIds(filter.holder());
        return holders.chain(ids -> {
                    Conditions conditions = new Conditions()
                            .andIfAsked("holder_id = any(?)", ids == null ? null : ids.toArray(String[]::new))
                            .andIfAsked("kind = ?", filter.kind())
                            .andIfAsked("issue = ?", filter.issue())
                            .andIfAsked("? = any(outlets)", filter.outlet())
                            .andIfAsked("event_date >= ?", filter.from())
                            .andIfAsked("event_date <= ?", filter.to());
                    if (after != null) {
                        LocalDate date = after.date(0);
                        conditions.and(
                                "sort_date <= ? and (sort_date < ? or disagreement_id > ?)", date, date, after.text(1));
                    }
                    return pool.preparedQuery(
                                    SELECT + conditions.where() + " order by sort_date desc, disagreement_id limit "
                                            + conditions.parameter(limit + 1))
                            .execute(conditions.values());
                })
                .chain(this::views)
                .map(found -> Page.of(found, limit, last -> Cursor.of(LISTING, SortDate.of(last.date()), last.id())));
    }

    /**
     * The disagreement with this id.
     *
     * @throws ProblemException through the Uni, if there is none
     */
    Uni<DisagreementView> find(String id) {
        Conditions conditions = new Conditions().and("disagreement_id = ?", id);
        return pool.preparedQuery(SELECT + conditions.where())
                .execute(conditions.values())
                .chain(this::views)
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(
                                Problem.notFound("there is no disagreement with this id, or no longer"))));
    }

    private Uni<List<DisagreementView>> views(RowSet<Row> rows) {
        List<Stored> found = StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Stored(row, StoredJson.read(row.getString("sides"), SIDES)))
                .toList();
        Set<String> mentioned = new HashSet<>();
        Set<Side.Place> stances = new HashSet<>();
        Set<Side.Place> statements = new HashSet<>();
        for (Stored one : found) {
            mentioned.add(one.row().getString("holder_id"));
            for (Side side : one.sides()) {
                (one.ofStances() ? stances : statements).addAll(side.proof());
                if (one.ofSpeakers()) {
                    mentioned.add(side.says());
                }
            }
        }
        return names.of(mentioned).chain(known -> proofs.of(stances, statements)
                .map(proof -> found.stream().map(one -> view(one, known, proof)).toList()));
    }

    private static DisagreementView view(Stored one, Map<String, EntityName> names, ProofStore.Proof proof) {
        Row row = one.row();
        return new DisagreementView(
                row.getString("disagreement_id"),
                row.getString("kind"),
                names.get(row.getString("holder_id")),
                row.getString("issue"),
                row.getString("utterance_id"),
                row.getLocalDate("event_date"),
                List.of(row.getArrayOfStrings("outlets")),
                one.sides().stream().map(side -> view(one, side, names, proof)).toList());
    }

    private static DisagreementView.SideView view(
            Stored one, Side side, Map<String, EntityName> names, ProofStore.Proof proof) {
        EntityName speaker = one.ofSpeakers() ? names.get(side.says()) : null;
        return new DisagreementView.SideView(
                speaker == null ? side.says() : speaker.name(),
                speaker,
                side.tally().outlets(),
                side.tally().counts(),
                one.ofStances() ? proof.stances(side) : List.of(),
                one.ofStances() ? List.of() : proof.statements(side));
    }
}
