package dev.parley.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Projects a batch whatever is in it: waits while the database is away, and when the database refuses the data of a batch
 * halves it until the records at fault are found.
 */
@ApplicationScoped
class IsolatingProjector {
    private final Projector projector;
    private final Backoff backoff;

    IsolatingProjector(Projector projector, Backoff backoff) {
        this.projector = projector;
        this.backoff = backoff;
    }

    /** What became of a batch: how many articles changed, and the records that the database refuses for good. */
    record Outcome(int changed, List<DeadLetters.Letter> refused) {
        private Outcome and(Outcome other) {
            List<DeadLetters.Letter> both = new ArrayList<>(refused);
            both.addAll(other.refused);
            return new Outcome(changed + other.changed, both);
        }
    }

    Uni<Outcome> project(List<Change> changes) {
        return backoff.untilDone("projection waits for the database", () -> attempt(changes));
    }

    private Uni<Outcome> attempt(List<Change> changes) {
        return projector
                .project(changes)
                .map(changed -> new Outcome(changed, List.of()))
                .onFailure(IsolatingProjector::refusesData)
                .recoverWithUni(refusal -> isolate(changes, (PgException) refusal));
    }

    private Uni<Outcome> isolate(List<Change> changes, PgException refusal) {
        if (changes.size() == 1) {
            DeadLetters.Letter letter = new DeadLetters.Letter(changes.get(0).source(), refusal);
            return Uni.createFrom().item(new Outcome(0, List.of(letter)));
        }
        int middle = changes.size() / 2;
        return attempt(changes.subList(0, middle))
                .chain(first -> attempt(changes.subList(middle, changes.size())).map(first::and));
    }

    /** Data exception, integrity violation, or a limit of the program exceeded: SQLSTATE classes 22, 23 and 54. */
    private static boolean refusesData(Throwable failure) {
        return failure instanceof PgException refusal
                && refusal.getSqlState() != null
                && (refusal.getSqlState().startsWith("22")
                        || refusal.getSqlState().startsWith("23")
                        || refusal.getSqlState().startsWith("54"));
    }
}
