package dev.parley.ingest.intake;

import dev.parley.ingest.EventLoop;
import dev.parley.ingest.IngestConfig;
import dev.parley.ingest.article.Receipt;
import dev.parley.ingest.article.Submission;
import dev.parley.ingest.cleaning.PageCleaner;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import dev.parley.ingest.request.BoundedBody;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes in single articles. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
@APIResponse(
        responseCode = "202",
        description = "Stored, as a new article or as a new version, and on its way",
        content = @Content(schema = @Schema(implementation = Accepted.class)))
@APIResponse(
        responseCode = "200",
        description = "The same content was there already",
        content = @Content(schema = @Schema(implementation = Accepted.class)))
@APIResponse(
        responseCode = "400",
        description = "Something cannot be taken; the problem names the field",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "413",
        description = "The body is longer than the limit",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ArticleIntakeResource {
    private static final String NINJS = "application/ninjs+json";

    private final Intake intake;
    private final SubmissionReader reader;
    private final BoundedBody bounded;
    private final IntakeMetrics metrics;
    private final Duration patience;

    ArticleIntakeResource(
            Intake intake, SubmissionReader reader, BoundedBody bounded, IntakeMetrics metrics, IngestConfig config) {
        this.intake = intake;
        this.reader = reader;
        this.bounded = bounded;
        this.metrics = metrics;
        this.patience = config.databasePatience();
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, NINJS})
    @Blocking
    @Operation(
            operationId = "acceptArticle",
            summary = "Hand in an article",
            description =
                    "As JSON, as a ninjs item, or as plain text or a page whose query parameters say the rest; parameters are for these "
                            + "only. The same address with another text, or with a correction, makes a new version; what is left "
                            + "out stays as it was.")
    @Parameter(name = "id", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "url", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "title", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "publishedAt", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "outlet", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "publisherGroup", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "agency", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "language", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ArticleForm.class)),
                @Content(mediaType = NINJS, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public Uni<Response> postJson(InputStream body) throws IOException {
        byte[] json = bounded.read(body);
        return accept(() -> reader.read(reader.draft(json)));
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Blocking
    @Operation(hidden = true)
    public Uni<Response> postText(InputStream body, @Context UriInfo request, @Context HttpHeaders headers)
            throws IOException {
        byte[] text = bounded.read(body);
        return accept(() -> reader.read(
                QueryDraft.read(request).with(Draft.TEXT, TextBody.decode(text, TextBody.charset(headers)))));
    }

    @POST
    @Consumes(MediaType.TEXT_HTML)
    @Blocking
    @Operation(hidden = true)
    public Uni<Response> postPage(InputStream body, @Context UriInfo request, @Context HttpHeaders headers)
            throws IOException {
        byte[] page = bounded.read(body);
        Draft about = QueryDraft.read(request);
        String charset = TextBody.charsetName(headers);
        return accept(() -> reader.ofPage(about, () -> PageCleaner.clean(page, charset, about.get(Draft.URL))));
    }

    private Uni<Response> accept(Supplier<Submission> read) {
        Submission submission = read(read);
        Uni<List<Receipt>> stored = EventLoop.ofThisRequest().run(() -> intake.accept(List.of(submission)));
        return answerInTime(stored).map(receipts -> answer(Accepted.of(receipts.get(0), submission)));
    }

    /** The work goes on where the answer does not wait for it: what it stores then is there when the client comes again. */
    private <T> Uni<T> answerInTime(Uni<T> work) {
        return Uni.createFrom()
                .<T>emitter(answer -> work.subscribe().with(answer::complete, answer::fail))
                .ifNoItem()
                .after(patience)
                .failWith(() -> new TimeoutException("the database did not answer within " + patience));
    }

    private Submission read(Supplier<Submission> read) {
        try {
            return read.get();
        } catch (ProblemException refusal) {
            metrics.rejected();
            throw refusal;
        }
    }

    private static Response answer(Accepted accepted) {
        return Response.status(accepted.duplicate() ? Response.Status.OK : Response.Status.ACCEPTED)
                .location(URI.create("/v1/articles/" + accepted.id()))
                .entity(accepted)
                .build();
    }
}
