package dev.parley.query.agent;

import dev.parley.query.disagreement.DisagreementFilter;
import dev.parley.query.disagreement.DisagreementView.SideView;
import dev.parley.query.disagreement.Disagreements;
import dev.parley.query.entity.EntityDetail;
import dev.parley.query.entity.EntityStore;
import dev.parley.query.page.Page;
import dev.parley.query.page.Parameters;
import dev.parley.query.page.Words;
import dev.parley.query.position.Histories;
import dev.parley.query.position.PositionFilter;
import dev.parley.query.position.Positions;
import dev.parley.query.statement.StatementFilter;
import dev.parley.query.statement.StatementStore;
import dev.parley.query.statement.StatementView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The tools, each a question of the API. */
@ApplicationScoped
class Tools {
    private static final int CITED_OF_ENTITY = 5;

    private static final Argument HOLDER =
            Argument.text("holder", "Whose position: an entity's id such as state:IRN, or a name in any spelling");
    private static final Argument ISSUE = Argument.text("issue", "An issue of the codebook, such as us-iran-talks");
    private static final Argument OUTLET = Argument.text("outlet", "Only what this outlet reports");
    private static final Argument FROM = Argument.text("from", "Dated on or after it, like 2026-01-30");
    private static final Argument TO = Argument.text("to", "Dated on or before it, like 2026-02-28");
    private static final Argument LIMIT =
            new Argument("limit", "integer", "How many at most, 1 to 500; 50 if not given", null, false);
    private static final Argument CURSOR =
            Argument.text("cursor", "The `next` of the answer before, for what follows it");

    private final Positions positions;
    private final Histories histories;
    private final StatementStore statements;
    private final Disagreements disagreements;
    private final EntityStore entities;

    Tools(
            Positions positions,
            Histories histories,
            StatementStore statements,
            Disagreements disagreements,
            EntityStore entities) {
        this.positions = positions;
        this.histories = histories;
        this.statements = statements;
        this.disagreements = disagreements;
        this.entities = entities;
    }

    List<Tool> all() {
        return List.of(
                new Tool(
                        "positions",
                        "Who stands where",
                        "The latest position of each holder on each issue: side, strength, conditions, since when, how "
                                + "it changed and who reports it.",
                        List.of(
                                HOLDER,
                                ISSUE,
                                OUTLET,
                                FROM,
                                TO,
                                Argument.oneOf("polarity", Words.POLARITIES, "Only this side"),
                                Argument.oneOf("strength", Words.STRENGTHS, "Only what is held this firmly"),
                                LIMIT,
                                CURSOR),
                        this::positions),
                new Tool(
                        "history",
                        "How a position moved",
                        "All dates on which a holder's position on an issue was reported, with what each changed.",
                        List.of(HOLDER.needed(), ISSUE.needed(), OUTLET, FROM, TO, LIMIT, CURSOR),
                        this::history),
                new Tool(
                        "statements",
                        "Who said what",
                        "Statements with their verbatim words, the latest first: what did X say about Y before Z.",
                        List.of(
                                Argument.text("speaker", "Who said it: an id, or a name in any spelling"),
                                Argument.text("onBehalfOf", "For whom it was said: an id, or a name in any spelling"),
                                Argument.text("relayedBy", "Who passed it on: an id, or a name in any spelling"),
                                Argument.text("q", "Words that the statement has, all of them"),
                                Argument.oneOf("type", Words.STATEMENT_TYPES, "Own words, paraphrase, or both"),
                                OUTLET,
                                Argument.text("article", "Only what stands in this article, by its id"),
                                FROM,
                                TO,
                                LIMIT,
                                CURSOR),
                        this::statements),
                new Tool(
                        "disagreements",
                        "Where outlets differ",
                        "Outlets that report different sides, words or speakers of one thing, with the proof of each.",
                        List.of(
                                Argument.oneOf(
                                        "kind", List.of("polarity", "wording", "attribution"), "What they differ in"),
                                HOLDER,
                                ISSUE,
                                OUTLET,
                                FROM,
                                TO,
                                LIMIT,
                                CURSOR),
                        this::disagreements),
                new Tool(
                        "entity",
                        "Who somebody is",
                        "A person, state or organisation with all names, roles and affiliations, and what it last said.",
                        List.of(Argument.text("entity", "An id, or a name in any spelling")
                                .needed()),
                        this::entity));
    }

    Optional<Tool> named(String name) {
        return all().stream().filter(tool -> tool.name().equals(name)).findFirst();
    }

    private Uni<Answer> positions(Parameters given) {
        return positions
                .list(PositionFilter.of(given), given.limit(), given.cursor(Positions.LISTING, 2))
                .map(page -> Answer.of(
                        page,
                        page.items().stream()
                                .flatMap(position -> position.evidence().stream())
                                .flatMap(Citation::of)));
    }

    private Uni<Answer> history(Parameters given) {
        return histories
                .history(
                        given.text("holder"),
                        PositionFilter.of(given),
                        given.limit(),
                        given.cursor(Histories.LISTING, 1))
                .map(history -> Answer.of(
                        history,
                        history.steps().stream()
                                .flatMap(step -> step.evidence().stream())
                                .flatMap(Citation::of)));
    }

    private Uni<Answer> statements(Parameters given) {
        return statements
                .list(StatementFilter.of(given), given.limit(), StatementStore.ORDER.given(given))
                .map(page -> Answer.of(page, cited(page)));
    }

    private static Stream<Citation> cited(Page<StatementView> page) {
        return page.items().stream().flatMap(Citation::of);
    }

    private Uni<Answer> disagreements(Parameters given) {
        return disagreements
                .list(DisagreementFilter.of(given), given.limit(), given.cursor(Disagreements.LISTING, 2))
                .map(page -> Answer.of(
                        page,
                        page.items().stream()
                                .flatMap(one -> one.sides().stream())
                                .flatMap(Tools::cited)));
    }

    private static Stream<Citation> cited(SideView side) {
        return Stream.concat(
                side.stances().stream().flatMap(Citation::of),
                side.statements().stream().flatMap(Citation::of));
    }

    private Uni<Answer> entity(Parameters given) {
        return entities.find(given.text("entity"))
                .chain(found -> said(found).map(page -> Answer.of(found, cited(page))));
    }

    /** What the entity said, or what was said on its behalf if it is no person. */
    private Uni<Page<StatementView>> said(EntityDetail entity) {
        String as = entity.entity().type().equals("person") ? "speaker" : "onBehalfOf";
        Parameters by = Parameters.of(Map.of(as, entity.entity().id()), Set.of(as));
        return statements.list(StatementFilter.of(by), CITED_OF_ENTITY, null);
    }
}
