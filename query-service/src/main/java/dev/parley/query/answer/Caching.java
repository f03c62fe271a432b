package dev.parley.query.answer;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets clients keep answers and ask whether they still hold: an answer of 304 reads no rows. Tags are weak, for one
 * revision is sent compressed and plain.
 */
final class Caching {
    private static final String TAG = "parley.revision";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Revision revision;

    Caching(Revision revision) {
        this.revision = revision;
    }

    @ServerRequestFilter
    Uni<Response> unchanged(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (!READING.contains(request.getMethod()) || !path.startsWith("/v1/")) {
            return Uni.createFrom().nullItem();
        }
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return revision.tag(accept == null ? "" : accept).map(value -> {
            EntityTag tag = new EntityTag(value, true);
            request.setProperty(TAG, tag);
            Response.ResponseBuilder unchanged = request.getRequest().evaluatePreconditions(tag);
            return unchanged == null ? null : unchanged.tag(tag).build();
        });
    }

    @ServerResponseFilter
    void mark(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            return;
        }
        boolean answer = response.getStatus() == 200 || response.getStatus() == 304;
        if (answer && request.getProperty(TAG) != null) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            if (!headers.containsKey(HttpHeaders.ETAG)) {
                headers.putSingle(HttpHeaders.ETAG, request.getProperty(TAG));
            }
        } else {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
