package dev.parley.query.follow;

import io.quarkus.logging.LoggingFilter;
import java.io.IOException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps out of the log that a client of a stream went away, which the framework tells as an error with its stack: streams
 * have no other end.
 */
@LoggingFilter(name = "clients-that-left")
final class ClientsThatLeft implements Filter {
    private static final String STREAMS = "org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler";

    @Override
    public boolean isLoggable(LogRecord message) {
        return !(STREAMS.equals(message.getLoggerName()) && message.getThrown() instanceof IOException);
    }
}
