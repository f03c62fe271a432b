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
    private final Watch watch;

    Derivations(@All List<Derivation> all, Watch watch) {
        this.all = all;
        this.watch = watch;
    }

    Uni<Void> derive(SqlConnection connection, Footprint footprint, Cause cause) {
        return footprint.settle(connection).chain(touched -> {
            Uni<Void> done = Uni.createFrom().voidItem();
            for (Derivation derivation : all) {
                done = done.chain(() -> derivation.derive(connection, touched));
            }
            return done.chain(() -> watch.derived(connection, touched, cause));
        });
    }
}
