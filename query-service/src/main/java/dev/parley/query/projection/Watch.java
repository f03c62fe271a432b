package dev.parley.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Learns where answers may have changed, once all of a transaction is derived and before it commits. */
public interface Watch {

    /** In the caller's transaction, which holds the locks of all entities touched. */
    Uni<Void> derived(SqlConnection connection, Touched touched, Cause cause);
}
