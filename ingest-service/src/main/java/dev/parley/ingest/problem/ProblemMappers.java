package dev.parley.ingest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever goes wrong in a request into a problem. */
final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response refused(ProblemException refusal) {
        Response.ResponseBuilder response = Response.status(refusal.problem().status());
        if (refusal.problem().isPassing()) {
            response.header("Retry-After", refusal.retryAfterSeconds());
        }
        return response(refusal.problem(), response);
    }

    /** What the HTTP layer refuses itself: unknown paths, methods and media types. */
    @ServerExceptionMapper
    Response refused(WebApplicationException refusal, UriInfo request) {
        Response original = refusal.getResponse();
        Problem problem = original.getStatus() == 415
                ? Problem.unsupportedMediaType()
                : Problem.ofStatus(original.getStatus(), refusal.getMessage());
        Response.ResponseBuilder response = Response.fromResponse(original);
        if (original.getStatus() == 405) {
            response.header("Allow", AllowedMethods.of(request.getPath()));
        }
        return response(problem, response);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable fault) {
        if (Outage.isBehind(fault)) {
            LOG.warnf("the database cannot be reached cause=%s", fault);
            return response(Problem.unavailable(), Response.status(503).header("Retry-After", 5));
        }
        String incident = UUID.randomUUID().toString();
        LOG.errorf(fault, "unexpected fault incident=%s", incident);
        return response(Problem.internal(incident), Response.status(500));
    }

    private static Response response(Problem problem, Response.ResponseBuilder builder) {
        return builder.entity(problem).type(Problem.MEDIA_TYPE).build();
    }
}
