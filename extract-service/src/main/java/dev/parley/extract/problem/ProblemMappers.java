package dev.parley.extract.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failed request with a problem, and tells nothing of the inside. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String RETRY_AFTER_SECONDS = "1";

    @ServerExceptionMapper
    Response map(ProblemException e) {
        ResponseBuilder response = response(e.problem());
        if (e.problem().status() == Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    /** Wrong path, method or media type. */
    @ServerExceptionMapper
    Response map(WebApplicationException e, UriInfo request) {
        Response.StatusType status = e.getResponse().getStatusInfo();
        ResponseBuilder response = response(Problem.ofStatus(status.getStatusCode(), status.getReasonPhrase(), null));
        if (status.getStatusCode() == Status.METHOD_NOT_ALLOWED.getStatusCode()) {
            response.header(HttpHeaders.ALLOW, AllowedMethods.of(request.getPath()));
        }
        return response.build();
    }

    /** A fault of the service: the log has the cause under the id that the client gets. */
    @ServerExceptionMapper
    Response map(Throwable e) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(e, "Request failed: errorId=%s", id);
        return response(Problem.ofStatus(500, "Internal Server Error", "error " + id + ", see the service's log"))
                .build();
    }

    private static ResponseBuilder response(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
