package dev.parley.query.position;

import dev.parley.query.disagreement.DisagreementStore;
import dev.parley.query.projection.Derivation;
import dev.parley.query.projection.Touched;
import dev.parley.query.projection.Touched.OnIssue;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Keeps occasions and positions. Of a touched date all reports are read, of the date after it one row, and of the position
 * its current run: how much else is stored makes no difference.
 */
@ApplicationScoped
@Priority(30)
class PositionDerivation implements Derivation {

    @Override
    public Uni<Void> derive(SqlConnection connection, Touched touched) {
        Set<OnIssue> stances = touched.stances();
        return stances.isEmpty()
                ? Uni.createFrom().voidItem()
                : OccasionReports.of(connection, stances)
                        .chain(found -> OccasionStore.replace(connection, stances, found.occasions())
                                .chain(() -> DisagreementStore.replacePolarity(
                                        connection, stances, PolarityDisagreements.of(found.standing()))))
                        .chain(() -> PositionStore.settle(connection, stances));
    }
}
