package dev.parley.query.decision;

import dev.parley.query.page.Parameters;
import dev.parley.query.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What people decide about who is who. A decision holds on all answers at once, and through replays. */
@Path("/v1/entities")
@Tag(name = "Identity decisions")
public final class DecisionResource {
    private final Decisions decisions;
    private final Caller caller;

    DecisionResource(Decisions decisions, Caller caller) {
        this.decisions = decisions;
        this.caller = caller;
    }

    @POST
    @Path("{id}/merge")
    @Operation(
            operationId = "mergeEntity",
            summary = "Make an entity part of another one",
            description = "Its ids lead to the other one from now on; so does every spelling that turns out to be its.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            description = "An entity's id or a name of it",
            example = "person:a-araguchi")
    public Uni<Decision> merge(@RestPath String id, DecisionRequest request, @Context UriInfo uri) {
        Parameters.of(uri, Set.of());
        return decisions.merge(Parameters.pathText("id", id), DecisionRequest.checked(request, caller, true, false));
    }

    @POST
    @Path("{id}/split")
    @Operation(
            operationId = "splitEntity",
            summary = "Make names of an entity another one",
            description = "All that articles tell under these names is another entity's from now on.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            description = "An entity's id or a name of it",
            example = "person:abbas-araghchi-irn")
    public Uni<Decision> split(@RestPath String id, DecisionRequest request, @Context UriInfo uri) {
        Parameters.of(uri, Set.of());
        return decisions.split(Parameters.pathText("id", id), DecisionRequest.checked(request, caller, false, true));
    }

    @POST
    @Path("{id}/pin")
    @Operation(
            operationId = "pinNames",
            summary = "Make names an entity's, whatever they are like",
            description = "The names stay with it also where rules would tell them apart.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            description = "An entity's id or a name of it",
            example = "person:abbas-araghchi-irn")
    public Uni<Decision> pin(@RestPath String id, DecisionRequest request, @Context UriInfo uri) {
        Parameters.of(uri, Set.of());
        return decisions.pin(Parameters.pathText("id", id), DecisionRequest.checked(request, caller, false, true));
    }
}
