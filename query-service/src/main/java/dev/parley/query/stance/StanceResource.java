package dev.parley.query.stance;

import dev.parley.query.page.Page;
import dev.parley.query.page.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Stances one by one, as the articles report them. */
@Path("/v1/stances")
@Tag(name = "Stances")
public final class StanceResource {
    private final StanceStore store;

    StanceResource(StanceStore store) {
        this.store = store;
    }

    @GET
    @Operation(
            operationId = "listStances",
            summary = "Stances, the latest first",
            description = "Each with the verbatim words that prove it and the article that they stand in.")
    public Uni<Page<StanceView>> list(@Context UriInfo uri) {
        Parameters given = Parameters.of(uri, StanceFilter.PARAMETERS);
        return store.list(StanceFilter.of(given), given.limit(), StanceStore.ORDER.given(given));
    }
}
