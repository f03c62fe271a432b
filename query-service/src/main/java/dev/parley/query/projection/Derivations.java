package dev.parley.query.projection;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All that is derived from stances and statements, one after the other: they share one connection. */
@ApplicationScoped
class Derivations {
    private final List<Derivation> all;

    Derivations(@All List<Derivation> all) {
        this.all = all;
    }

    Uni<Void> derive(SqlConnection connection, Footprint footprint) {
        return footprint.settle(connection).chain(touched -> {
            Uni<Void> done = Uni.createFrom().voidItem();
            for (Derivation derivation : all) {
                done = done.chain(() -> derivation.derive(connection, touched));
            }
            return done;
        });
    }
}
