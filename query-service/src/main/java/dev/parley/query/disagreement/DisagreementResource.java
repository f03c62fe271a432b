package dev.parley.query.disagreement;

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

/** Where outlets differ about one thing. */
@Path("/v1/disagreements")
@Tag(name = "Disagreements")
public final class DisagreementResource {
    private final Disagreements disagreements;

    DisagreementResource(Disagreements disagreements) {
        this.disagreements = disagreements;
    }

    @GET
    @Operation(
            operationId = "listDisagreements",
            summary = "Where outlets differ, the latest first, with what proves each side",
            description =
                    "`polarity`: of one holder, issue and date. `wording`: quotations of one utterance that cannot "
                            + "both be its words. `attribution`: the same words of one date given to different speakers. "
                            + "Shown, not judged: copies of one text and an outlet that reports both sides make none.")
    public Uni<Page<DisagreementView>> list(@Context UriInfo uri) {
        Parameters given = Parameters.of(uri, DisagreementFilter.PARAMETERS);
        return disagreements.list(DisagreementFilter.of(given), given.limit(), given.cursor(Disagreements.LISTING, 2));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getDisagreement",
            summary = "One disagreement",
            description = "Each side with who reports it and the words that prove it.")
    @Parameter(
            name = "id",
            description = "The disagreement's id",
            in = ParameterIn.PATH,
            example = "polarity-6f1c0a52-6f0a-3b6e-9d38-1f6f2b0c7a11")
    public Uni<DisagreementView> get(@RestPath String id, @Context UriInfo uri) {
        Parameters.of(uri, Set.of());
        return disagreements.find(Parameters.pathText("id", id));
    }
}
