package dev.parley.query.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever goes wrong in a request into a problem. */
final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    /** SQLSTATE classes: lost connections, no resources, not in the state required, intervention of an operator. */
    private static final Set<String> AWAY = Set.of("08", "53", "55", "57");

    private static final int RETRY_AFTER_SECONDS = 5;

    @ServerExceptionMapper
    Response refused(ProblemException refusal) {
        Response.ResponseBuilder response = Response.status(refusal.problem().status());
        return response(
                refusal.problem(),
                refusal.problem().status() == 503 ? response.header("Retry-After", RETRY_AFTER_SECONDS) : response);
    }

    /** JSON of another shape than the operation takes. */
    @ServerExceptionMapper
    Response refused(MismatchedInputException refusal) {
        return response(UnreadableBody.problem(refusal), Response.status(400));
    }

    /** What the HTTP layer refuses itself: unknown paths, methods and media types, and bodies that are no JSON. */
    @ServerExceptionMapper
    Response refused(WebApplicationException refusal, UriInfo request) {
        if (refusal.getCause() instanceof JsonProcessingException fault) {
            return response(UnreadableBody.problem(fault), Response.status(400));
        }
        Response original = refusal.getResponse();
        Problem problem = Problem.ofStatus(original.getStatus(), refusal.getMessage());
        Response.ResponseBuilder response = Response.fromResponse(original);
        if (original.getStatus() == 405) {
            response.header("Allow", AllowedMethods.of(request.getPath()));
        }
        return response(problem, response);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable fault) {
        if (databaseIsAway(fault)) {
            LOG.warnf("the database cannot be reached: cause=%s", fault);
            return response(Problem.unavailable(), Response.status(503).header("Retry-After", RETRY_AFTER_SECONDS));
        }
        String incident = UUID.randomUUID().toString();
        LOG.errorf(fault, "unexpected fault incident=%s", incident);
        return response(Problem.internal(incident), Response.status(500));
    }

    private static boolean databaseIsAway(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof IOException
                        || cause instanceof ClosedConnectionException
                        || cause instanceof PgException refusal && isAway(refusal.getSqlState()));
    }

    private static boolean isAway(String sqlState) {
        return sqlState != null && AWAY.stream().anyMatch(sqlState::startsWith);
    }

    private static Response response(Problem problem, Response.ResponseBuilder builder) {
        return builder.entity(problem).type(Problem.MEDIA_TYPE).build();
    }
}
