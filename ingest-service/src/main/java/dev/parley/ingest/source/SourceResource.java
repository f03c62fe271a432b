package dev.parley.ingest.source;

import dev.parley.ingest.EventLoop;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import dev.parley.ingest.request.BoundedBody;
import dev.parley.ingest.request.QueryParameters;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The registry of outlets. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources")
public class SourceResource {
    private static final int MOST = 200;

    private final Sources sources;
    private final BoundedBody bounded;

    SourceResource(Sources sources, BoundedBody bounded) {
        this.sources = sources;
        this.bounded = bounded;
    }

    @GET
    @Operation(
            operationId = "sources",
            summary = "The outlets",
            description = "By domain, 200 at a time. An article from an unknown domain adds it by itself, not curated.")
    @APIResponse(
            responseCode = "200",
            description = "Outlets",
            content = @Content(schema = @Schema(implementation = SourcePage.class)))
    public Uni<SourcePage> page(
            @RestQuery
                    @DefaultValue("")
                    @Parameter(description = "Only domains behind this one; what an answer gives as next")
                    String after,
            @RestQuery
                    @Parameter(
                            description = "true for those that somebody wrote down, false for the others",
                            schema = @Schema(implementation = Boolean.class))
                    String curated) {
        return sources.page(QueryParameters.text("after", after), QueryParameters.flag("curated", curated), MOST + 1)
                .map(found -> found.size() <= MOST
                        ? new SourcePage(found, null)
                        : new SourcePage(
                                found.subList(0, MOST), found.get(MOST - 1).domain()));
    }

    @GET
    @Path("/{domain}")
    @Operation(operationId = "source", summary = "One outlet")
    @APIResponse(
            responseCode = "200",
            description = "The outlet",
            content = @Content(schema = @Schema(implementation = Source.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such outlet",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Source> find(@RestPath String domain) {
        return sources.find(SourceForm.domain(domain)).onItem().ifNull().failWith(SourceResource::unknown);
    }

    @PUT
    @Path("/{domain}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            operationId = "putSource",
            summary = "Write down what is known of an outlet",
            description = "Later articles from the domain get its name, unless their client names the outlet, and its "
                    + "publisher group, unless their client names one. What is left out is not known.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SourceForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "Written down",
            content = @Content(schema = @Schema(implementation = Source.class)))
    @APIResponse(
            responseCode = "400",
            description = "Something cannot be taken; the problem names the field",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Source> put(@RestPath String domain, InputStream body) throws IOException {
        String name = SourceForm.domain(domain);
        SourceForm form = SourceForm.read(bounded.read(body));
        return EventLoop.ofThisRequest()
                .run(() -> sources.put(Map.of(name, form)).chain(() -> sources.find(name)));
    }

    @DELETE
    @Path("/{domain}")
    @Operation(
            operationId = "removeSource",
            summary = "Forget an outlet",
            description = "Its articles stay as they are. The next one from the domain adds it again, not curated.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    @APIResponse(
            responseCode = "404",
            description = "There is no such outlet",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> remove(@RestPath String domain) {
        return sources.remove(SourceForm.domain(domain)).map(removed -> {
            if (!removed) {
                throw unknown();
            }
            return Response.noContent().build();
        });
    }

    private static ProblemException unknown() {
        return new ProblemException(new Problem(
                "https://parley.dev/problems/unknown-source",
                "There is no such source",
                404,
                "no source has this domain",
                null));
    }
}
