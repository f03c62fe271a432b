package dev.parley.query.decision;

import dev.parley.query.page.Page;
import dev.parley.query.page.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
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
@Path("/v1")
@Tag(name = "Identity decisions")
public final class DecisionResource {
    private final Decisions decisions;
    private final DecisionStore store;

    DecisionResource(Decisions decisions, DecisionStore store) {
        this.decisions = decisions;
        this.store = store;
    }

    @POST
    @Path("entities/{id}/merge")
    @Operation(
            operationId = "mergeEntity",
            summary = "Make an entity part of another one",
            description = "Its ids lead to the other one from now on; so does every spelling that turns out to be its.")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "person:a-araguchi")
    public Uni<Decision> merge(@RestPath String id, DecisionRequest request, @Context UriInfo uri) {
        Parameters.of(uri, Set.of());
        return decisions.merge(Parameters.pathText("id", id), DecisionRequest.checked(request, true, false));
    }

    @POST
    @Path("entities/{id}/split")
    @Operation(operationId = "splitEntity", summary = "Make names of an entity another one")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "person:abbas-araghchi-irn")
    public Uni<Decision> split(@RestPath String id, DecisionRequest request, @Context UriInfo uri) {
        Parameters.of(uri, Set.of());
        return decisions.split(Parameters.pathText("id", id), DecisionRequest.checked(request, false, true));
    }

    @POST
    @Path("entities/{id}/pin")
    @Operation(operationId = "pinNames", summary = "Make names an entity's, whatever they are like")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "person:abbas-araghchi-irn")
    public Uni<Decision> pin(@RestPath String id, DecisionRequest request, @Context UriInfo uri) {
        Parameters.of(uri, Set.of());
        return decisions.pin(Parameters.pathText("id", id), DecisionRequest.checked(request, false, true));
    }

    @POST
    @Path("identity-decisions/{number}/undo")
    @Operation(operationId = "undoDecision", summary = "Take a decision back; what it decided is as if it had not")
    @Parameter(name = "number", in = ParameterIn.PATH, example = "7")
    public Uni<Decision> undo(@RestPath String number, DecisionRequest request, @Context UriInfo uri) {
        Parameters.of(uri, Set.of());
        DecisionRequest checked = DecisionRequest.checked(request, false, false);
        if (!number.matches("[0-9]{1,15}")) {
            throw DecisionRequest.invalid("number", "must be the number of a decision");
        }
        return decisions.undo(Long.parseLong(number), checked);
    }

    @GET
    @Path("identity-decisions")
    @Operation(operationId = "listDecisions", summary = "All decisions ever made, the latest first")
    @Parameter(name = "entity", in = ParameterIn.QUERY, description = "The id of an entity", example = "person:a-araguchi")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "Items on a page", example = "50")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "The `next` of the page before")
    public Uni<Page<Decision>> list(@Context UriInfo uri) {
        Parameters given = Parameters.of(uri, Set.of("entity", "limit", "cursor"));
        return store.list(given.text("entity"), given.limit(), given.cursor(DecisionStore.LISTING, 1));
    }
}
