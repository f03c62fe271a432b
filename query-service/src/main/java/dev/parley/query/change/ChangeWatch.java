package dev.parley.query.change;

import dev.parley.query.projection.Cause;
import dev.parley.query.projection.Touched;
import dev.parley.query.projection.Watch;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * Announces what a transaction changed, in that transaction. During a replay it only notes where to look when all that was
 * known is back: the steps that lead there are no news.
 */
@ApplicationScoped
class ChangeWatch implements Watch {

    @Override
    public Uni<Void> derived(SqlConnection connection, Touched touched, Cause cause) {
        return SubjectStore.put(connection, touched.stances()).chain(() -> {
            if (cause == Cause.REPLAY) {
                return SubjectStore.holdBack(connection);
            }
            return touched.stances().isEmpty() && touched.statements().isEmpty()
                    ? Uni.createFrom().voidItem()
                    : SubjectStore.take(connection)
                            .chain(subjects -> Announcements.put(
                                    connection, subjects, cause.name().toLowerCase(Locale.ROOT)));
        });
    }
}
