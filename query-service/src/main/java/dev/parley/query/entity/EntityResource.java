package dev.parley.query.entity;

import dev.parley.query.page.Page;
import dev.parley.query.page.Parameters;
import dev.parley.query.page.Words;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Who and what the articles speak of, one for all spellings. */
@Path("/v1/entities")
@Tag(name = "Entities")
public final class EntityResource {
    private static final Set<String> PARAMETERS = Set.of("name", "type", "limit", "cursor");

    private final EntityStore store;

    EntityResource(EntityStore store) {
        this.store = store;
    }

    @GET
    @Operation(
            operationId = "listEntities",
            summary = "Entities by id, each with its names",
            description = "A `name` in any spelling finds those that bear it.")
    public Uni<Page<EntityView>> list(@Context UriInfo uri) {
        Parameters given = Parameters.of(uri, PARAMETERS);
        return store.list(
                given.text("name"),
                given.oneOf("type", Words.ENTITY_TYPES),
                given.limit(),
                given.cursor(EntityStore.LISTING, 1));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getEntity",
            summary = "An entity with its names and roles",
            description = "With each form of a name, and why it is this entity's.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            description = "An entity's id, one that it had or would have by another spelling, or a name",
            example = "person:abbas-araghchi-irn")
    public Uni<EntityDetail> get(@RestPath String id, @Context UriInfo uri) {
        Parameters.of(uri, Set.of());
        return store.find(Parameters.pathText("id", id));
    }
}
