package dev.parley.query.correction;

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

/** Corrected articles as annotations, to measure or to teach an extractor with. */
@Path("/v1/articles/{id}/gold")
@Tag(name = "Corrections")
public final class GoldResource {
    private final Corrections corrections;

    GoldResource(Corrections corrections) {
        this.corrections = corrections;
    }

    @GET
    @Operation(
            operationId = "articleGold",
            summary = "An article's annotations with all corrections that stand",
            description = "In the shape of the gold files that extraction is measured with.")
    @Parameter(name = "id", in = ParameterIn.PATH, description = "The article's id.", example = "a1")
    public Uni<Gold> get(@RestPath String id, @Context UriInfo uri) {
        Parameters.of(uri, Set.of());
        return corrections.gold(Parameters.pathText("id", id));
    }
}
