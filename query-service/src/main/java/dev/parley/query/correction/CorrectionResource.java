package dev.parley.query.correction;

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
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What reviewers judge of statements and stances. A judgement holds on all answers at once, and through re-extraction. */
@Path("/v1/corrections")
@Tag(name = "Corrections")
public final class CorrectionResource {
    private final Corrections corrections;
    private final CorrectionStore store;
    private final Caller caller;

    CorrectionResource(Corrections corrections, CorrectionStore store, Caller caller) {
        this.corrections = corrections;
        this.store = store;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "correct",
            summary = "Accept, reject or amend a stance or a statement",
            description =
                    "Kept by the words and whose they are, not by place: it is found again when the article is extracted "
                            + "anew. Of several judgements on one thing the latest holds.")
    public Uni<Correction> make(CorrectionRequest request, @Context UriInfo uri) {
        Parameters.of(uri, Set.of());
        return corrections.make(CorrectionRequest.checked(request, caller));
    }

    @POST
    @Path("{number}/undo")
    @Operation(
            operationId = "undoCorrection",
            summary = "Take a correction back; earlier ones hold again",
            description = "It stays on record with who took it back and why. One that is undone already is refused.")
    @Parameter(name = "number", in = ParameterIn.PATH, description = "The correction's number.", example = "12")
    public Uni<Correction> undo(@RestPath String number, UndoRequest request, @Context UriInfo uri) {
        Parameters.of(uri, Set.of());
        return corrections.undo(
                Parameters.counted("number", number, "number of a correction"), UndoRequest.checked(request, caller));
    }

    @GET
    @Operation(
            operationId = "listCorrections",
            summary = "All corrections ever made, the latest first",
            description = "`matched=false`: those that the extractions which stand have nothing for any more.")
    public Uni<Page<Correction>> list(@Context UriInfo uri) {
        Parameters given = Parameters.of(uri, Set.of("article", "by", "matched", "limit", "cursor"));
        String matched = given.oneOf("matched", List.of("true", "false"));
        return store.list(
                given.text("article"),
                given.text("by"),
                matched == null ? null : Boolean.valueOf(matched),
                given.limit(),
                given.cursor(CorrectionStore.LISTING, 1));
    }
}
