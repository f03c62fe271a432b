package dev.parley.query.decision;

import dev.parley.query.decision.DecisionStore.Draft;
import dev.parley.query.decision.DecisionStore.Form;
import dev.parley.query.entity.EntityResolver;
import dev.parley.query.identity.Lookup;
import dev.parley.query.problem.Fields;
import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import dev.parley.query.projection.Reidentification;
import dev.parley.query.security.UndoRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes decisions: written down, made rules of, and applied to all that is stored, in one transaction. */
@ApplicationScoped
class Decisions {
    private final Pool pool;
    private final DecisionStore store;
    private final EntityResolver entities;
    private final Reidentification reidentification;

    Decisions(Pool pool, DecisionStore store, EntityResolver entities, Reidentification reidentification) {
        this.pool = pool;
        this.store = store;
        this.entities = entities;
        this.reidentification = reidentification;
    }

    /** All that is one entity is part of another one from now on. */
    Uni<Decision> merge(String idOrName, DecisionRequest request) {
        return one("id", idOrName).chain(from -> one("into", request.into()).chain(into -> {
            if (from.equals(into)) {
                throw Fields.invalid("into", "must be another entity than the one to merge");
            }
            return inTransaction(
                    (connection, forms) -> {
                        Form target = first(forms, form -> form.entityId().equals(into), "into");
                        Form source = first(forms, form -> form.entityId().equals(from), "id");
                        if (!source.kind().equals(target.kind())) {
                            throw Fields.invalid("into", "must be a " + source.kind() + " as well");
                        }
                        return decide(
                                connection,
                                new Draft("merge", from, into, Set.of(), null),
                                request,
                                ownIds(forms, form -> true),
                                target.entityName(),
                                false);
                    },
                    List.of(from, into),
                    Set.of());
        }));
    }

    /** Names of an entity are another one from now on. */
    Uni<Decision> split(String idOrName, DecisionRequest request) {
        Set<String> slugs = slugs(request);
        return one("id", idOrName)
                .chain(entity -> inTransaction(
                        (connection, forms) -> {
                            Predicate<Form> leaves =
                                    form -> form.entityId().equals(entity) && slugs.contains(form.slug());
                            Form named = first(forms, leaves, "names");
                            if (forms.stream()
                                    .noneMatch(form -> form.entityId().equals(entity) && !leaves.test(form))) {
                                throw Fields.invalid("names", "must leave the entity a name");
                            }
                            return apart(named.ownId())
                                    .chain(id -> decide(
                                            connection,
                                            new Draft("split", entity, id, slugs, null),
                                            request,
                                            ownIds(forms, leaves),
                                            named.entityName(),
                                            true));
                        },
                        List.of(entity),
                        Set.of()));
    }

    /** An id that no entity has. */
    private Uni<String> apart(String ownId) {
        return entities.entityIds(ownId).map(ids -> ids.isEmpty() ? ownId : ownId + "-apart");
    }

    /** Names are an entity's from now on, whatever they are like. */
    Uni<Decision> pin(String idOrName, DecisionRequest request) {
        Set<String> slugs = slugs(request);
        return one("id", idOrName)
                .chain(entity -> inTransaction(
                        (connection, forms) -> {
                            Form owner = first(forms, form -> form.entityId().equals(entity), "id");
                            Predicate<Form> pinned = form ->
                                    slugs.contains(form.slug()) && form.kind().equals(owner.kind());
                            first(forms, pinned, "names");
                            return decide(
                                    connection,
                                    new Draft("pin", entity, entity, slugs, null),
                                    request,
                                    ownIds(forms, pinned),
                                    owner.entityName(),
                                    true);
                        },
                        List.of(entity),
                        slugs));
    }

    /** What the decision said holds no longer; earlier ones on the same names hold again. */
    Uni<Decision> undo(long id, UndoRequest request) {
        return inTransaction(
                (connection, none) -> store.find(connection, id)
                        .map(found -> found.orElseThrow(
                                () -> new ProblemException(Problem.notFound("there is no decision with this number"))))
                        .chain(undone -> {
                            if (undone.undone() || undone.kind().equals("undo")) {
                                throw new ProblemException(Problem.invalidParameter(
                                        "number", "must be a decision that stands and is no undoing"));
                            }
                            Draft draft = new Draft("undo", undone.entity(), undone.into(), undone.names(), id);
                            return store.put(connection, draft, request.by(), request.reason())
                                    .chain(decision -> store.removeRules(connection, id)
                                            .chain(ownIds -> reidentification.settle(connection, ownIds))
                                            .chain(() -> made(connection, decision)));
                        }),
                List.of(),
                Set.of());
    }

    private Uni<Decision> inTransaction(
            BiFunction<SqlConnection, List<Form>, Uni<Decision>> decide,
            Collection<String> entityIds,
            Collection<String> slugs) {
        return pool.withTransaction(connection -> reidentification
                .awaitProjections(connection)
                .chain(() -> store.forms(connection, entityIds, slugs))
                .chain(forms -> decide.apply(connection, forms)));
    }

    private Uni<Decision> decide(
            SqlConnection connection,
            Draft draft,
            DecisionRequest request,
            Collection<String> ownIds,
            String name,
            boolean alone) {
        return store.put(connection, draft, request.by(), request.reason())
                .chain(decision -> store.putRules(connection, decision, ownIds, draft.intoId(), name, alone)
                        .chain(() -> reidentification.settle(connection, ownIds))
                        .chain(() -> made(connection, decision)));
    }

    private Uni<Decision> made(SqlConnection connection, long decision) {
        return store.find(connection, decision)
                .map(found -> found.orElseThrow(() -> new IllegalStateException("a decision just made is there")));
    }

    private Uni<String> one(String field, String idOrName) {
        return entities.entityIds(idOrName).map(ids -> {
            if (ids.size() > 1) {
                throw new ProblemException(Problem.ambiguous(field, List.copyOf(ids)));
            }
            return ids.stream()
                    .findFirst()
                    .orElseThrow(() ->
                            new ProblemException(Problem.notFound("no article has an entity with this id or name")));
        });
    }

    private static Form first(List<Form> forms, Predicate<Form> test, String field) {
        return forms.stream()
                .filter(test)
                .findFirst()
                .orElseThrow(() -> Fields.invalid(field, "must be a name that articles use"));
    }

    private static Set<String> ownIds(List<Form> forms, Predicate<Form> test) {
        return forms.stream().filter(test).map(Form::ownId).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> slugs(DecisionRequest request) {
        return request.names().stream()
                .flatMap(name -> Lookup.of(name).slugs().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
