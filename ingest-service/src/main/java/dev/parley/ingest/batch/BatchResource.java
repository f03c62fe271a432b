package dev.parley.ingest.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.parley.ingest.EventLoop;
import dev.parley.ingest.IngestConfig;
import dev.parley.ingest.intake.ArticleForm;
import dev.parley.ingest.intake.Intake;
import dev.parley.ingest.intake.IntakeMetrics;
import dev.parley.ingest.intake.SubmissionReader;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes articles in by the stream, one JSON object a line, and answers with one result a line as they are stored. */
@Path("/v1/articles/batch")
@Tag(name = "Articles")
public class BatchResource {
    private static final String NDJSON = "application/x-ndjson";

    private final Intake intake;
    private final IntakeMetrics metrics;
    private final SubmissionReader reader;
    private final IngestConfig.Batch config;
    private final ManagedExecutor executor;
    private final Vertx vertx;
    private final ObjectWriter writer;
    private final Semaphore places;

    BatchResource(
            Intake intake,
            IntakeMetrics metrics,
            SubmissionReader reader,
            IngestConfig config,
            ManagedExecutor executor,
            Vertx vertx,
            ObjectMapper mapper) {
        this.intake = intake;
        this.metrics = metrics;
        this.reader = reader;
        this.config = config.batch();
        this.executor = executor;
        this.vertx = vertx;
        this.writer = mapper.writerFor(LineResult.class);
        this.places = new Semaphore(config.batch().concurrent());
    }

    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Blocking
    @Operation(
            operationId = "acceptArticles",
            summary = "Hand in many articles",
            description = "One article a line, in the JSON form of a single article; blank lines are passed over. The "
                    + "answer has one result a line, in the order of the lines, each as soon as its article is safe. "
                    + "A line that cannot be taken does not stop the others. Read the answer while you send: when too "
                    + "many results are unread, the service reads no further.")
    @APIResponse(
            responseCode = "200",
            description = "What became of each line",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = LineResult.class)))
    @APIResponse(
            responseCode = "503",
            description = "Too many batches at once",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @RequestBody(
            required = true,
            description = "Articles, one a line",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ArticleForm.class)))
    public Multi<byte[]> accept(InputStream body) {
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    Problem.busy("at most " + config.concurrent() + " batches are taken in at once; try again later"));
        }
        ChunkWriter chunks = new ChunkWriter(intake, metrics, EventLoop.ofThisRequest(), EventLoop.apart(vertx));
        ReadAhead readAhead = new ReadAhead(config.readAhead().asLongValue());
        LineReader lines = new LineReader(body, reader, readAhead, config);
        ResultStream results =
                new ResultStream(writer, Math.toIntExact(config.unreadResults().asLongValue()), config.patience());
        return results.from(stream -> {
                    executor.execute(lines::run);
                    write(readAhead, chunks, stream);
                })
                .runSubscriptionOn(executor)
                .onTermination()
                .invoke(places::release);
    }

    private void write(ReadAhead readAhead, ChunkWriter chunks, ResultStream results) {
        CompletableFuture<Boolean> earlier = CompletableFuture.completedFuture(true);
        try {
            for (List<BatchLine> lines = take(readAhead); !lines.isEmpty(); lines = take(readAhead)) {
                CompletableFuture<List<LineResult>> written = chunks.write(lines);
                if (!earlier.join()) {
                    return;
                }
                earlier = written.thenApplyAsync(results::write, executor);
            }
            if (earlier.join()) {
                results.complete();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            readAhead.abandon();
        }
    }

    private List<BatchLine> take(ReadAhead readAhead) throws InterruptedException {
        return readAhead.take(config.chunk());
    }
}
