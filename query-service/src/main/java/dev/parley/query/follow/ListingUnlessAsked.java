package dev.parley.query.follow;

import dev.parley.query.change.ChangeStore;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Gives whoever takes JSON the listing of changes: a stream that never ends must be asked for by name. A stream that
 * cannot begin where it is asked to is refused here, while there still is a status to say it with.
 */
final class ListingUnlessAsked {
    private static final String PATH = "/v1/changes";

    private final ChangeStore store;

    ListingUnlessAsked(ChangeStore store) {
        this.store = store;
    }

    @ServerRequestFilter(preMatching = true)
    Uni<Response> choose(ContainerRequestContext request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        Uni<Response> goOn = Uni.createFrom().nullItem();
        if (!request.getUriInfo().getPath().equals(PATH)) {
            return goOn;
        }
        if (accepted != null && accepted.contains(MediaType.SERVER_SENT_EVENTS)) {
            Long after = ChangeResource.start(
                    request.getHeaderString(ChangeResource.LAST_SEEN),
                    request.getUriInfo().getQueryParameters().getFirst("after"));
            return after == null ? goOn : store.keptAfter(after).chain(() -> goOn);
        }
        if (request.getAcceptableMediaTypes().stream().anyMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible)) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
            return goOn;
        }
        // The framework takes a stream for fit to answer whatever is asked for.
        throw new NotAcceptableException(
                "changes are told as " + MediaType.APPLICATION_JSON + " or " + MediaType.SERVER_SENT_EVENTS);
    }
}
