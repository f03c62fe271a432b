package dev.parley.ingest.intake;

import dev.parley.ingest.EventLoop;
import dev.parley.ingest.article.Submission;
import dev.parley.ingest.cleaning.PageCleaner;
import dev.parley.ingest.problem.ProblemException;
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
import java.util.List;
import java.util.function.Supplier;

/** Takes in single articles. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleIntakeResource {
    private final Intake intake;
    private final SubmissionReader reader;
    private final BoundedBody bounded;
    private final IntakeMetrics metrics;

    ArticleIntakeResource(Intake intake, SubmissionReader reader, BoundedBody bounded, IntakeMetrics metrics) {
        this.intake = intake;
        this.reader = reader;
        this.bounded = bounded;
        this.metrics = metrics;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    public Uni<Response> postJson(InputStream body) throws IOException {
        byte[] json = bounded.read(body);
        return accept(() -> reader.read(reader.draft(json)));
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Blocking
    public Uni<Response> postText(InputStream body, @Context UriInfo request, @Context HttpHeaders headers)
            throws IOException {
        byte[] text = bounded.read(body);
        return accept(
                () -> reader.read(QueryDraft.read(request).withText(TextBody.decode(text, TextBody.charset(headers)))));
    }

    @POST
    @Consumes(MediaType.TEXT_HTML)
    @Blocking
    public Uni<Response> postPage(InputStream body, @Context UriInfo request, @Context HttpHeaders headers)
            throws IOException {
        byte[] page = bounded.read(body);
        Draft about = QueryDraft.read(request);
        return accept(() ->
                reader.ofPage(about, PageCleaner.clean(page, TextBody.charsetName(headers), about.get(Draft.URL))));
    }

    private Uni<Response> accept(Supplier<Submission> read) {
        Submission submission = read(read);
        return EventLoop.ofThisRequest()
                .run(() -> intake.accept(List.of(submission)))
                .map(receipts -> answer(Accepted.of(receipts.get(0), submission)));
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
