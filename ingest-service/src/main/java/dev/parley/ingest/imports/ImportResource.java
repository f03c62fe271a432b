package dev.parley.ingest.imports;

import dev.parley.ingest.EventLoop;
import dev.parley.ingest.IngestConfig;
import dev.parley.ingest.article.StorableText;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import dev.parley.ingest.request.BoundedBody;
import dev.parley.ingest.request.JsonForm;
import dev.parley.ingest.request.QueryParameters;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Takes in files of many articles. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportResource {
    private static final int MOST = 1000;
    private static final int LONGEST_PATH = 2000;

    private final ImportJobs jobs;
    private final ImportFailures failures;
    private final ImportFolder folder;
    private final ImportSchedule schedule;
    private final Uploads uploads;
    private final BoundedBody bounded;
    private final IngestConfig.Limits limits;

    ImportResource(
            ImportJobs jobs,
            ImportFailures failures,
            ImportFolder folder,
            ImportSchedule schedule,
            Uploads uploads,
            BoundedBody bounded,
            IngestConfig config) {
        this.jobs = jobs;
        this.failures = failures;
        this.folder = folder;
        this.schedule = schedule;
        this.uploads = uploads;
        this.bounded = bounded;
        this.limits = config.limits();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            operationId = "import",
            summary = "Take in a file",
            description = "NDJSON in the form of a batch, a WARC, or a feed's document, each also packed by gzip. Send "
                    + "it as the body with any other media type, or name it by its path beneath the folder of imports. "
                    + "The job goes on where it stopped when the service is started anew.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ImportForm.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "202",
            description = "It will be taken in; Location tells how far it is",
            content = @Content(schema = @Schema(implementation = ImportJob.class)))
    @APIResponse(
            responseCode = "400",
            description = "There is no such file, or it is of no shape that is known",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "The file is longer than the limit",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "Too many uploads at once",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> named(InputStream body) throws IOException {
        String path = JsonForm.read(bounded.read(body)).required("path", LONGEST_PATH);
        java.nio.file.Path file = folder.find(path);
        return add(newId(), file.getFileName().toString(), file, null);
    }

    @POST
    @Consumes({
        MediaType.APPLICATION_OCTET_STREAM,
        "application/x-ndjson",
        "application/warc",
        "application/gzip",
        "application/xml",
        "text/xml",
        "application/rss+xml",
        "application/atom+xml"
    })
    @Blocking
    @Operation(hidden = true)
    public Uni<Response> uploaded(InputStream body, @RestQuery @DefaultValue("upload") String name) throws IOException {
        String objection = StorableText.objection(name, limits.field());
        if (objection != null) {
            throw new ProblemException(Problem.invalidField("name", objection));
        }
        String id = newId();
        return add(id, name, uploads.store(id, body), uploads.place());
    }

    private static String newId() {
        return "i-" + UUID.randomUUID();
    }

    private Uni<Response> add(String id, String name, java.nio.file.Path file, String place) throws IOException {
        ImportShape shape = ImportShape.find(file).orElse(null);
        if (shape == null) {
            uploads.remove(id);
            throw new ProblemException(Problem.unreadable("the file is neither NDJSON nor WARC nor a feed"));
        }
        long size = Files.size(file);
        return EventLoop.ofThisRequest()
                .run(() -> jobs.add(id, name, shape, file, place, size)
                        .onFailure()
                        .invoke(() -> uploads.remove(id))
                        .chain(() -> jobs.get(id)))
                .map(job -> {
                    schedule.wake();
                    return Response.accepted(job)
                            .location(URI.create("/v1/imports/" + id))
                            .build();
                });
    }

    @GET
    @Operation(operationId = "imports", summary = "The imports, newest first")
    public Uni<List<ImportJob>> list(
            @RestQuery @DefaultValue("100") @Parameter(schema = @Schema(implementation = Integer.class)) String limit) {
        int most = QueryParameters.limit(limit, MOST);
        return EventLoop.ofThisRequest().run(() -> jobs.newest(most));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "importJob", summary = "How far an import is, and what it could not take in")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content = @Content(schema = @Schema(implementation = ImportJob.class)))
    public Uni<ImportJob> get(@RestPath String id) {
        return EventLoop.ofThisRequest().run(() -> jobs.get(id));
    }

    @GET
    @Path("{id}/failures")
    @Operation(
            operationId = "importFailures",
            summary = "The records that could not be taken in, in their order",
            description = "Those after the given record; the last one's number leads to the next page.")
    public Uni<List<ImportFailure>> failures(
            @RestPath String id,
            @RestQuery @DefaultValue("0") @Parameter(schema = @Schema(implementation = Long.class)) String after,
            @RestQuery @DefaultValue("100") @Parameter(schema = @Schema(implementation = Integer.class)) String limit) {
        long record = QueryParameters.number("after", after);
        int most = QueryParameters.limit(limit, MOST);
        return EventLoop.ofThisRequest().run(() -> jobs.get(id).chain(() -> failures.after(id, record, most)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "cancelImport", summary = "End an import where it stands; what it took in stays")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = ImportJob.class)))
    public Uni<ImportJob> cancel(@RestPath String id) {
        return EventLoop.ofThisRequest()
                .run(() -> jobs.get(id).chain(() -> jobs.cancel(id)).chain(() -> jobs.get(id)));
    }
}
