package dev.parley.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Brings the read model to what was decided about who is who. */
@ApplicationScoped
public class Reidentification {
    private static final int LOCK_SPACE = 0x70617276;

    private final Derivations derivations;

    Reidentification(Derivations derivations) {
        this.derivations = derivations;
    }

    /** Lets projections of other transactions end and begin none until this one has decided. */
    public Uni<Void> awaitProjections(SqlConnection connection) {
        return connection
                .preparedQuery("select pg_advisory_xact_lock($1, 0)")
                .execute(Tuple.of(LOCK_SPACE))
                .replaceWithVoid();
    }

    /** Lets a decision that is being made take effect first. */
    static Uni<Void> awaitDecisions(SqlConnection connection) {
        return connection
                .preparedQuery("select pg_advisory_xact_lock_shared($1, 0)")
                .execute(Tuple.of(LOCK_SPACE))
                .replaceWithVoid();
    }

    /**
     * Decides anew who is meant by the forms with these own ids, by the rules as they are now, and derives anew all that
     * changes hands by it. In the caller's transaction, after {@link #awaitProjections}.
     */
    public Uni<Void> settle(SqlConnection connection, Collection<String> ownIds) {
        Footprint footprint = new Footprint();
        return connection
                .preparedQuery("select form_id, block from query.name_form where own_id = any($1)")
                .execute(Tuple.of(ownIds.toArray(String[]::new)))
                .chain(found -> {
                    Set<String> blocks = new HashSet<>();
                    Set<UUID> withoutBlock = new HashSet<>();
                    found.forEach(row -> {
                        if (row.getString("block") == null) {
                            withoutBlock.add(row.getUUID("form_id"));
                        } else {
                            blocks.add(row.getString("block"));
                        }
                    });
                    return FormStore.settle(connection, blocks, withoutBlock, footprint);
                })
                .chain(() -> derivations.derive(connection, footprint, Cause.IDENTITY));
    }
}
