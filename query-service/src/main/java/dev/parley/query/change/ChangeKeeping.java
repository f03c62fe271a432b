package dev.parley.query.change;

import dev.parley.query.projection.Reidentification;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jboss.logging.Logger;

/** Removes old changes, and ends the silence of a replay when it has brought back what was known. */
@ApplicationScoped
class ChangeKeeping {
    private static final Logger LOG = Logger.getLogger(ChangeKeeping.class);
    private static final String PRUNE = """
            with gone as (
                delete from query.change
                where sequence <= (
                    select sequence from query.change where made_at < $1 order by made_at desc, sequence desc limit 1)
                returning sequence)
            update query.feed set pruned_through = (select max(sequence) from gone) where exists (select from gone)
            """;
    private static final String BEHIND = "select behind_since from query.feed where behind_since is not null";
    private static final String MISSING = """
            select from query.known_article known
            where not exists (select from query.article where article.article_id = known.article_id) limit 1
            """;

    private final Pool pool;
    private final Reidentification reidentification;
    private final ChangeSettings settings;
    private final Vertx vertx;
    private long timer;

    ChangeKeeping(Pool pool, Reidentification reidentification, ChangeSettings settings, Vertx vertx) {
        this.pool = pool;
        this.reidentification = reidentification;
        this.settings = settings;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        schedule();
    }

    void stop(@Observes ShutdownEvent stopped) {
        vertx.cancelTimer(timer);
    }

    private void schedule() {
        timer = vertx.setTimer(settings.tidyEvery().toMillis(), due -> tidy().onTermination()
                .invoke(this::schedule)
                .subscribe()
                .with(done -> {}, fault -> LOG.warnf("changes are not tidied up this time: cause=%s", fault)));
    }

    Uni<Void> tidy() {
        return prune(settings.keep()).chain(this::catchUp);
    }

    Uni<Void> prune(Duration keep) {
        return pool.preparedQuery(PRUNE)
                .execute(Tuple.of(OffsetDateTime.now().minus(keep)))
                .replaceWithVoid();
    }

    /** Announces what differs after a replay from what was announced before it, if the replay is over. */
    Uni<Void> catchUp() {
        return pool.preparedQuery(BEHIND)
                .execute()
                .chain(behind -> behind.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : pool.withTransaction(connection -> reidentification
                                .awaitProjections(connection)
                                .chain(() -> isOver(connection))
                                .chain(over -> over
                                        ? announce(connection)
                                        : Uni.createFrom().voidItem())));
    }

    private Uni<Boolean> isOver(SqlConnection connection) {
        OffsetDateTime limit = OffsetDateTime.now().minus(settings.replayOverAfter());
        return connection.preparedQuery(BEHIND).execute().chain(behind -> {
            if (behind.rowCount() == 0) {
                return Uni.createFrom().item(false);
            }
            return behind.iterator().next().getOffsetDateTime("behind_since").isBefore(limit)
                    ? Uni.createFrom().item(true)
                    : connection.preparedQuery(MISSING).execute().map(missing -> missing.rowCount() == 0);
        });
    }

    private static Uni<Void> announce(SqlConnection connection) {
        return SubjectStore.takeAll(connection)
                .chain(subjects -> Announcements.put(connection, subjects, "replay"))
                .chain(() -> connection
                        .query("update query.feed set behind_since = null")
                        .execute())
                .invoke(() -> LOG.info("a replay is over; what it changed is announced"))
                .replaceWithVoid();
    }
}
