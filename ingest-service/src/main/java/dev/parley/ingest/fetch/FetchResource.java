package dev.parley.ingest.fetch;

import dev.parley.ingest.EventLoop;
import dev.parley.ingest.article.ArticleAddress;
import dev.parley.ingest.intake.Accepted;
import dev.parley.ingest.intake.Draft;
import dev.parley.ingest.intake.IntakeMetrics;
import dev.parley.ingest.intake.SubmissionReader;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import dev.parley.ingest.request.BoundedBody;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes in articles by their address. */
@Path("/v1/fetches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class FetchResource {
    private final PageIntake pages;
    private final SubmissionReader reader;
    private final BoundedBody bounded;
    private final IntakeMetrics metrics;

    FetchResource(PageIntake pages, SubmissionReader reader, BoundedBody bounded, IntakeMetrics metrics) {
        this.pages = pages;
        this.reader = reader;
        this.bounded = bounded;
        this.metrics = metrics;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            operationId = "fetchArticle",
            summary = "Have an article fetched",
            description = "Fetches the page at an address, cleans it and takes its article in. Goes to the public web "
                    + "only, keeps to the site's robots.txt, and leaves pauses between requests to one site. A page "
                    + "that the site says is unchanged is answered as a duplicate.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = FetchForm.class)))
    @APIResponse(
            responseCode = "202",
            description = "Fetched and stored, as a new article or as a new version",
            content = @Content(schema = @Schema(implementation = Accepted.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same content was there already",
            content = @Content(schema = @Schema(implementation = Accepted.class)))
    @APIResponse(
            responseCode = "400",
            description = "The address is not one that is fetched, or the page holds no article",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "The site's robots.txt does not allow it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "502",
            description = "The site gave no page, or too large a one",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "Too many fetches at once, or too many of one site; Retry-After says when to come again",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "504",
            description = "The site was too slow",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response fetch(InputStream body) throws IOException {
        byte[] json = bounded.read(body);
        try {
            Draft draft = draft(json);
            ArticleAddress address = address(draft);
            EventLoop eventLoop = EventLoop.ofThisRequest();
            // What is said of the page may be new although the page is not.
            PageIntake.Taken taken = draft.fields().keySet().equals(Set.of(Draft.URL))
                    ? pages.takeIfChanged(address, draft, Draft.EMPTY, eventLoop)
                    : pages.take(address, draft, Draft.EMPTY, eventLoop);
            return answer(Accepted.of(taken.receipt(), draft));
        } catch (ProblemException refusal) {
            metrics.rejected();
            throw refusal;
        }
    }

    private Draft draft(byte[] json) {
        Draft draft = reader.draft(json);
        if (draft.get(Draft.TEXT) != null || draft.get(Draft.HTML) != null) {
            throw new ProblemException(Problem.invalidField(
                    draft.get(Draft.TEXT) != null ? Draft.TEXT : Draft.HTML,
                    "is fetched here; hand articles in at /v1/articles"));
        }
        return draft;
    }

    private static ArticleAddress address(Draft draft) {
        String url = draft.get(Draft.URL);
        if (url == null || url.isBlank()) {
            throw new ProblemException(Problem.invalidField(Draft.URL, "is missing"));
        }
        try {
            return ArticleAddress.parse(url);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.invalidField(Draft.URL, e.getMessage()));
        }
    }

    private static Response answer(Accepted accepted) {
        return Response.status(accepted.duplicate() ? Response.Status.OK : Response.Status.ACCEPTED)
                .location(URI.create("/v1/articles/" + accepted.id()))
                .entity(accepted)
                .build();
    }
}
