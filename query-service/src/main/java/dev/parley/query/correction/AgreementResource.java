package dev.parley.query.correction;

import dev.parley.query.page.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far reviewers agree. */
@Path("/v1/agreement")
@Tag(name = "Corrections")
public final class AgreementResource {
    private final CorrectionStore store;

    AgreementResource(CorrectionStore store) {
        this.store = store;
    }

    @GET
    @Operation(
            operationId = "agreement",
            summary = "Krippendorff's alpha over what several reviewers judged, by field",
            description = "Only corrections that stand; a reviewer who rejects gives no value for the other fields.")
    public Uni<AgreementView> get(@Context UriInfo uri) {
        Parameters.of(uri, Set.of());
        return store.standing().map(Agreements::of);
    }
}
