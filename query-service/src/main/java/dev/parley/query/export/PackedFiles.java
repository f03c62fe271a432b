package dev.parley.query.export;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets files be compressed where that is asked for. The framework sees to it only for answers that are not streamed. */
final class PackedFiles {
    private static final String FILES = "/v1/exports/";

    @ServerRequestFilter
    void pack(ContainerRequestContext request, RoutingContext http) {
        if (request.getUriInfo().getPath().startsWith(FILES)) {
            // It says `identity` here, which would be taken for a decision.
            http.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        }
    }
}
