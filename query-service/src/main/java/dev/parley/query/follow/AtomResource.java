package dev.parley.query.follow;

import dev.parley.query.change.ChangeFilter;
import dev.parley.query.change.ChangeStore;
import dev.parley.query.entity.EntityResolver;
import dev.parley.query.page.Cursor;
import dev.parley.query.page.Page;
import dev.parley.query.page.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The same changes for feed readers. */
@Path("/v1/changes.atom")
@Tag(name = "Changes")
public final class AtomResource {
    private static final String LISTING = "changes.atom";

    private final ChangeStore store;
    private final EntityResolver entities;

    AtomResource(ChangeStore store, EntityResolver entities) {
        this.store = store;
        this.entities = entities;
    }

    @GET
    @Produces(MediaType.APPLICATION_ATOM_XML)
    @Operation(
            operationId = "changesAtom",
            summary = "How answers changed, as an Atom feed, the latest change first",
            description = "RFC 4287, in pages by RFC 5005: follow `next` for older changes.")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_ATOM_XML,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)))
    public Uni<byte[]> feed(@Context UriInfo uri) {
        Parameters given = Parameters.of(uri, ChangeFilter.parameters("limit", "cursor"));
        int limit = given.limit();
        Cursor cursor = given.cursor(LISTING, 1);
        long before = cursor == null ? Long.MAX_VALUE : cursor.number(0);
        return ChangeFilter.of(given, entities)
                .chain(filter -> store.before(filter, before, limit + 1))
                .map(found -> Page.of(found, limit, last -> Cursor.of(LISTING, last.id())))
                .map(page -> new AtomFeed(uri).write(page));
    }
}
