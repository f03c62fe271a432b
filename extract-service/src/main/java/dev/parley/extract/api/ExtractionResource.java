package dev.parley.extract.api;

import dev.parley.contracts.ArticleAccepted;
import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.EventJson;
import dev.parley.extract.engine.ExtractionEngine;
import dev.parley.extract.engine.ExtractionOverdueException;
import dev.parley.extract.engine.ForRequests;
import dev.parley.extract.engine.TimedPool;
import dev.parley.extract.problem.Problem;
import dev.parley.extract.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Extracts one text while the client waits; nothing is stored or announced. */
@Path("/v1/extractions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Extractions")
@APIResponse(
        responseCode = "200",
        description = "Entities, statements and stances; spans count the text's Unicode code points, end exclusive.",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ArticleExtracted.class),
                        examples = @ExampleObject(name = "A conditional position", value = Examples.RESPONSE)))
@APIResponse(
        responseCode = "400",
        description = "The body or a field is wrong; `field` names it.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "413",
        description = "The body or the text is larger than the limit, which `detail` tells.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "422",
        description = "The text takes longer than one may.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "503",
        description = "Too many requests are waiting.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ExtractionResource {
    private final RequestReader reader;
    private final ExtractionEngine engine;
    private final TimedPool pool;

    ExtractionResource(RequestReader reader, ExtractionEngine engine, @ForRequests TimedPool pool) {
        this.reader = reader;
        this.engine = engine;
        this.pool = pool;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "extract", summary = "Extract one article")
    public Uni<byte[]> extract(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ExtractionRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "A conditional position",
                                                            value = Examples.REQUEST)))
                    InputStream body) {
        return extract(reader.readJson(body));
    }

    @POST
    @Blocking
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(operationId = "extractText", summary = "Extract one text, UTF-8")
    public Uni<byte[]> extract(
            @RestQuery String url,
            @RestQuery String title,
            @RestQuery String publishedAt,
            @RestQuery String outlet,
            @RestQuery String publisherGroup,
            @RestQuery String agency,
            @RestQuery String language,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN,
                                            schema = @Schema(implementation = String.class),
                                            examples = @ExampleObject(name = "One sentence", value = Examples.TEXT)))
                    InputStream body) {
        String text = reader.readText(body);
        return extract(
                new ExtractionRequest(url, title, text, null, publishedAt, outlet, publisherGroup, agency, language));
    }

    private Uni<byte[]> extract(ExtractionRequest request) {
        ArticleAccepted article = reader.toArticle(request);
        return Uni.createFrom()
                .completionStage(() -> pool.submit(() -> EventJson.write(engine.extract(article))))
                .onFailure(ExtractionOverdueException.class)
                .transform(e -> ProblemException.overdue(e.getMessage()))
                .onFailure(RejectedExecutionException.class)
                .transform(e -> ProblemException.busy());
    }
}
