package dev.parley.query.correction;

import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.Stance;
import dev.parley.contracts.Statement;
import dev.parley.query.problem.Fields;
import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import dev.parley.query.projection.Reidentification;
import dev.parley.query.projection.Reprojection;
import dev.parley.query.security.UndoRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Makes corrections: written down and applied to all that is derived from the article, in one transaction. */
@ApplicationScoped
class Corrections {
    private final Pool pool;
    private final CorrectionStore store;
    private final Reidentification reidentification;
    private final Reprojection reprojection;

    Corrections(Pool pool, CorrectionStore store, Reidentification reidentification, Reprojection reprojection) {
        this.pool = pool;
        this.store = store;
        this.reidentification = reidentification;
        this.reprojection = reprojection;
    }

    Uni<Correction> make(CorrectionRequest request) {
        return pool.withTransaction(connection -> reidentification
                .awaitProjections(connection)
                .chain(() -> Originals.find(connection, request.article()))
                .chain(original -> {
                    Judged judged = judged(original, request);
                    check(original, request.amendment());
                    return store.put(connection, request, judged)
                            .chain(id ->
                                    reprojection.replace(connection, original).chain(() -> store.find(connection, id)));
                }));
    }

    Uni<Correction> undo(long id, UndoRequest request) {
        return pool.withTransaction(connection -> reidentification
                .awaitProjections(connection)
                .chain(() -> store.undo(connection, id, request))
                .chain(articleId -> Originals.find(connection, articleId))
                .chain(original -> reprojection.replace(connection, original))
                .chain(() -> store.find(connection, id)));
    }

    /** The article as it was extracted, with the corrections that stand. */
    Uni<Gold> gold(String articleId) {
        return pool.withTransaction(connection -> connection
                        .query("set transaction isolation level repeatable read")
                        .execute()
                        .chain(() -> Originals.find(connection, articleId))
                        .chain(original -> store.corrected(connection, original)))
                .map(Gold::of);
    }

    private static Judged judged(ArticleExtracted original, CorrectionRequest request) {
        People people = new People(original);
        return request.stance() != null
                ? original.stances().stream()
                        .filter(one -> one.id().equals(request.stance()))
                        .findFirst()
                        .map(one -> judged(people, one))
                        .orElseThrow(() -> none("stance"))
                : original.statements().stream()
                        .filter(one -> one.id().equals(request.statement()))
                        .findFirst()
                        .map(one -> judged(people, one))
                        .orElseThrow(() -> none("statement"));
    }

    private static Judged judged(People people, Stance stance) {
        return new Judged(
                stance.id(),
                people.name(stance.holder()),
                stance.issue(),
                word(stance.polarity()),
                word(stance.strength()),
                null,
                Passage.words(stance.evidence()),
                stance.evidence().get(0).start());
    }

    private static Judged judged(People people, Statement statement) {
        return new Judged(
                statement.id(),
                people.name(statement.speaker()),
                null,
                null,
                null,
                word(statement.type()),
                Passage.words(statement.content()),
                statement.content().get(0).start());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void check(ArticleExtracted original, Amendment to) {
        People people = new People(original);
        person(people, "amend.holder", to.holder());
        person(people, "amend.speaker", to.speaker());
        verbatim(original, "amend.conditions", to.conditions());
        verbatim(original, "amend.evidence", to.evidence());
    }

    private static void person(People people, String field, String name) {
        if (name != null && people.id(name).isEmpty()) {
            throw Fields.invalid(field, "must be a name of one of the article's entities");
        }
    }

    private static void verbatim(ArticleExtracted original, String field, List<String> passages) {
        if (passages != null
                && passages.stream().anyMatch(words -> Passage.find(original.text(), words, 0)
                        .isEmpty())) {
            throw Fields.invalid(field, "must be verbatim in the article's text");
        }
    }

    private static ProblemException none(String part) {
        return new ProblemException(Problem.notFound("the article has no " + part + " with this id"));
    }
}
