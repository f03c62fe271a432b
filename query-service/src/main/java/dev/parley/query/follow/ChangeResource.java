package dev.parley.query.follow;

import dev.parley.query.change.ChangeFilter;
import dev.parley.query.change.ChangeStore;
import dev.parley.query.change.ChangeView;
import dev.parley.query.change.LiveChanges;
import dev.parley.query.entity.EntityResolver;
import dev.parley.query.page.Cursor;
import dev.parley.query.page.Page;
import dev.parley.query.page.Parameters;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** How answers changed, in the order in which it was made known. */
@Path("/v1/changes")
@Tag(name = "Changes")
public final class ChangeResource {
    static final String LISTING = "changes";

    static final String LAST_SEEN = "Last-Event-ID";

    private final ChangeStore store;
    private final LiveChanges live;
    private final EntityResolver entities;

    ChangeResource(ChangeStore store, LiveChanges live, EntityResolver entities) {
        this.store = store;
        this.live = live;
        this.entities = entities;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listChanges",
            summary = "How answers changed, the first change first",
            description = "All that are kept, or those after the one whose id is given as `after`.")
    public Uni<Page<ChangeView>> list(@Context UriInfo uri) {
        Parameters given = Parameters.of(uri, ChangeFilter.parameters("after", "limit", "cursor"));
        int limit = given.limit();
        Cursor cursor = given.cursor(LISTING, 1);
        Long after = number("after", given.text("after"));
        long start = cursor != null ? cursor.number(0) : after == null ? 0 : after;
        return ChangeFilter.of(given, entities)
                .chain(filter -> store.keptAfter(start).chain(from -> store.after(filter, from, limit + 1)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(LISTING, last.id())));
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            operationId = "followChanges",
            summary = "Changes as they are made known",
            description =
                    "Server-sent events: `id` is the change's, `event` its kind, `data` the change. From now on, or after "
                            + "the one whose id is given as `Last-Event-ID` or `after`.")
    public Multi<OutboundSseEvent> follow(
            @Parameter(description = "Id of the last change seen; a browser sends it by itself.", example = "17")
                    @HeaderParam(LAST_SEEN)
                    String lastSeen,
            @Context UriInfo uri,
            @Context Sse sse) {
        Parameters given = Parameters.of(uri, ChangeFilter.parameters("after"));
        Long after = start(lastSeen, given.text("after"));
        return ChangeFilter.of(given, entities)
                .chain(filter -> (after == null ? store.last() : store.keptAfter(after))
                        .map(from -> new ChangeStream(live, filter, from, sse)))
                .onItem()
                .transformToMulti(ChangeStream::events);
    }

    /** What was seen last, or null to begin now; what a browser says when it comes back goes before what it was told first. */
    static Long start(String lastSeen, String after) {
        return lastSeen != null ? number(LAST_SEEN, lastSeen) : number("after", after);
    }

    private static Long number(String name, String value) {
        return value == null ? null : Parameters.counted(name, value, "id of a change");
    }
}
