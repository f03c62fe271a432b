package dev.parley.query.decision;

import dev.parley.query.page.Page;
import dev.parley.query.page.Parameters;
import dev.parley.query.security.Caller;
import dev.parley.query.security.UndoRequest;
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

/** The decisions that were made, and their undoing. */
@Path("/v1/identity-decisions")
@Tag(name = "Identity decisions")
public final class DecisionLogResource {
    private final Decisions decisions;
    private final DecisionStore store;
    private final Caller caller;

    DecisionLogResource(Decisions decisions, DecisionStore store, Caller caller) {
        this.decisions = decisions;
        this.store = store;
        this.caller = caller;
    }

    @POST
    @Path("{number}/undo")
    @Operation(
            operationId = "undoDecision",
            summary = "Take a decision back",
            description = "What it decided is as if it had not; earlier decisions on the same names hold again.")
    @Parameter(name = "number", in = ParameterIn.PATH, description = "The decision's number", example = "7")
    public Uni<Decision> undo(@RestPath String number, UndoRequest request, @Context UriInfo uri) {
        Parameters.of(uri, Set.of());
        return decisions.undo(
                Parameters.counted("number", number, "number of a decision"), UndoRequest.checked(request, caller));
    }

    @GET
    @Operation(
            operationId = "listDecisions",
            summary = "All decisions ever made, the latest first",
            description = "Also those that were undone, with who made them and why.")
    public Uni<Page<Decision>> list(@Context UriInfo uri) {
        Parameters given = Parameters.of(uri, Set.of("entity", "limit", "cursor"));
        return store.list(given.text("entity"), given.limit(), given.cursor(DecisionStore.LISTING, 1));
    }
}
