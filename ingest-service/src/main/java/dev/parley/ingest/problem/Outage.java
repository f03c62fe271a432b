package dev.parley.ingest.problem;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Tells a database that is away for now from a fault of ours. */
public final class Outage {

    /** Whether the failure, or one that caused it, is that of a connection or of a server that shuts down or is full. */
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(
                        Optional.ofNullable(failure), Optional::isPresent, cause -> cause.map(Throwable::getCause))
                .map(Optional::get)
                .limit(20)
                .anyMatch(Outage::isOutage);
    }

    private static boolean isOutage(Throwable cause) {
        if (cause instanceof PgException refusal) {
            String state = refusal.getSqlState();
            return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
        }
        // The last is what the pool says when it has no connection in time.
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof VertxException
                || cause instanceof NoStackTraceThrowable;
    }

    private Outage() {}
}
