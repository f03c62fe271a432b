package dev.parley.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Keeps tables that are computed from stances and statements. It must make of a touched place what all that is stored
 * there says, never add to what it made before; then the tables are a function of the set of events as well.
 */
public interface Derivation {

    /** Brings its tables up to date, in the caller's transaction, in a fixed number of statements. */
    Uni<Void> derive(SqlConnection connection, Touched touched);
}
