package dev.parley.ingest.withdrawal;

import dev.parley.ingest.IngestConfig;
import dev.parley.ingest.article.Identity;
import dev.parley.ingest.article.StorableText;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Withdraws articles. */
@Path("/v1/articles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class WithdrawalResource {
    private final Withdrawal withdrawal;
    private final int longestReason;

    WithdrawalResource(Withdrawal withdrawal, IngestConfig config) {
        this.withdrawal = withdrawal;
        this.longestReason = config.limits().reason();
    }

    @DELETE
    @Operation(
            operationId = "withdrawArticle",
            summary = "Withdraw an article",
            description =
                    "Takes the article back, and what was found in it. Withdrawing again changes nothing; handing "
                            + "the same content in again brings it back as a new version.")
    @APIResponse(
            responseCode = "202",
            description = "Withdrawn; the withdrawal is on its way",
            content = @Content(schema = @Schema(implementation = Withdrawn.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was withdrawn before",
            content = @Content(schema = @Schema(implementation = Withdrawn.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such article",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> withdraw(
            @RestPath String id, @RestQuery @Parameter(description = "Why; passed on with the event") String reason) {
        if (!Identity.isArticleId(id)) {
            throw new ProblemException(Problem.unknownArticle());
        }
        return withdrawal.withdraw(id, storable(reason)).map(result -> Response.status(
                        result.changed() ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(new Withdrawn(result.id(), result.version(), "withdrawn"))
                .build());
    }

    private String storable(String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        String objection = StorableText.objection(reason, longestReason);
        if (objection != null) {
            throw new ProblemException(Problem.invalidField("reason", objection));
        }
        return reason.strip();
    }
}
