package dev.parley.query.utterance;

import dev.parley.query.page.Page;
import dev.parley.query.page.Parameters;
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

/** The wordings that different outlets give one utterance, side by side. */
@Path("/v1/utterances")
@Tag(name = "Utterances")
public final class UtteranceResource {
    private final UtteranceStore store;

    UtteranceResource(UtteranceStore store) {
        this.store = store;
    }

    @GET
    @Operation(
            operationId = "listUtterances",
            summary = "Utterances that several articles render, the latest first",
            description =
                    "Statements of one speaker that were said on one day, or published within a day of each other, "
                            + "and overlap in meaning.")
    public Uni<Page<UtteranceView>> list(@Context UriInfo uri) {
        Parameters given = Parameters.of(uri, UtteranceFilter.PARAMETERS);
        return store.list(UtteranceFilter.of(given), given.limit(), given.cursor(UtteranceStore.LISTING, 2));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getUtterance",
            summary = "One utterance with all its renderings",
            description = "How each outlet words it, and how they differ.")
    @Parameter(
            name = "id",
            description = "The utterance's id",
            in = ParameterIn.PATH,
            example = "3r6d5kq2zj7m4x5c6v7b8n9a2s.2")
    public Uni<UtteranceView> get(@RestPath String id, @Context UriInfo uri) {
        Parameters.of(uri, Set.of());
        return store.find(Parameters.pathText("id", id));
    }
}
