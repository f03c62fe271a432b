package dev.parley.query.export;

import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Cursor;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.StreamSupport;

/** Reads as many rows as there are, no faster than they are taken and all of one state of the read model. */
@ApplicationScoped
class Cursors {
    private final Pool pool;
    private final int batch;
    private final Semaphore free;

    Cursors(Pool pool, ExportSettings settings) {
        this.pool = pool;
        this.batch = settings.batch();
        this.free = new Semaphore(settings.atOnce());
    }

    private record Open(SqlConnection connection, Transaction transaction, Cursor cursor) {

        Uni<Void> close() {
            return cursor.close()
                    .onTermination()
                    .call(() -> transaction.rollback().onTermination().call(connection::close));
        }
    }

    /**
     * The query's rows in batches; the next is read when it is asked for.
     *
     * @throws ProblemException as failure, if as many exports as may be are under way
     */
    Multi<List<Row>> rows(Query query) {
        return Multi.createFrom().resourceFromUni(() -> open(query), this::read).withFinalizer(this::close);
    }

    private Uni<Open> open(Query query) {
        if (!free.tryAcquire()) {
            return Uni.createFrom().failure(new ProblemException(Problem.busy("other exports are under way")));
        }
        return pool.getConnection()
                .chain(connection -> connection
                        .begin()
                        .chain(transaction -> connection
                                .prepare(query.sql())
                                .map(statement -> new Open(connection, transaction, statement.cursor(query.values()))))
                        .onFailure()
                        .call(connection::close))
                .onFailure()
                .invoke(failure -> free.release());
    }

    private Uni<Void> close(Open open) {
        return open.close().onTermination().invoke(() -> free.release());
    }

    private Multi<List<Row>> read(Open open) {
        return Multi.createBy()
                .repeating()
                .uni(() -> open.cursor().read(batch))
                .whilst(rows -> open.cursor().hasMore())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }
}
