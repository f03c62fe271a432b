package dev.parley.ingest.feed;

import dev.parley.ingest.EventLoop;
import dev.parley.ingest.IngestConfig;
import dev.parley.ingest.fetch.Fetcher;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Registers feeds and news sitemaps, and tells how they do. */
@Path("/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds")
public class FeedResource {
    private static final int MOST = 500;

    private final Feeds feeds;
    private final Fetcher fetcher;
    private final BoundedBody bounded;
    private final IngestConfig.Limits limits;
    private final FeedConfig config;

    FeedResource(Feeds feeds, Fetcher fetcher, BoundedBody bounded, IngestConfig ingest, FeedConfig config) {
        this.feeds = feeds;
        this.fetcher = fetcher;
        this.bounded = bounded;
        this.limits = ingest.limits();
        this.config = config;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            operationId = "addFeed",
            summary = "Register a feed",
            description = "An RSS or Atom feed, a news sitemap or an index of such. It is polled at once and from then "
                    + "on, by one replica at a time; each entry's page is fetched and taken in.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = FeedForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = Feed.class)))
    @APIResponse(
            responseCode = "400",
            description = "Something cannot be taken; the problem names the field",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is registered already",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> add(InputStream body) throws IOException {
        FeedForm form = form(body);
        fetcher.check(URI.create(form.url()));
        String id = Feeds.id(form.url());
        return EventLoop.ofThisRequest().run(() -> feeds.add(form).chain(added -> {
            if (!added) {
                throw new ProblemException(Problem.of(
                        "feed-exists", "The feed is registered already", 409, "it is /v1/feeds/" + id, "url"));
            }
            return feeds.get(id).map(feed -> Response.created(URI.create("/v1/feeds/" + id))
                    .entity(feed)
                    .build());
        }));
    }

    @GET
    @Operation(operationId = "feeds", summary = "The registered feeds, in the order of their ids")
    public Uni<List<Feed>> list(
            @RestQuery @DefaultValue("") String after,
            @RestQuery @DefaultValue("100") @Parameter(schema = @Schema(implementation = Integer.class)) String limit) {
        String id = QueryParameters.text("after", after);
        int most = QueryParameters.limit(limit, MOST);
        return EventLoop.ofThisRequest().run(() -> feeds.after(id, most));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "feed", summary = "A feed and how it does")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content = @Content(schema = @Schema(implementation = Feed.class)))
    public Uni<Feed> get(@RestPath String id) {
        return EventLoop.ofThisRequest().run(() -> feeds.get(id));
    }

    @GET
    @Path("{id}/failures")
    @Operation(operationId = "feedFailures", summary = "Entries whose article could not be taken in, and why")
    public Uni<List<FailedEntry>> failures(
            @RestPath String id,
            @RestQuery @DefaultValue("") String after,
            @RestQuery @DefaultValue("100") @Parameter(schema = @Schema(implementation = Integer.class)) String limit) {
        String key = QueryParameters.text("after", after);
        int most = QueryParameters.limit(limit, MOST);
        return EventLoop.ofThisRequest().run(() -> feeds.get(id).chain(() -> feeds.failed(id, key, most)));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(operationId = "changeFeed", summary = "Replace what can be set of a feed; its address stays")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = FeedForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = Feed.class)))
    public Uni<Feed> change(@RestPath String id, InputStream body) throws IOException {
        FeedForm form = form(body);
        return EventLoop.ofThisRequest().run(() -> feeds.get(id).chain(feed -> {
            if (!Feeds.id(form.url()).equals(id)) {
                throw new ProblemException(Problem.invalidField("url", "cannot change; register another feed"));
            }
            return feeds.change(id, form).chain(() -> feeds.get(id));
        }));
    }

    @POST
    @Path("{id}/polls")
    @Operation(operationId = "pollFeed", summary = "Have a feed polled now")
    @APIResponse(responseCode = "202", description = "It is due now")
    public Uni<Response> poll(@RestPath String id) {
        return EventLoop.ofThisRequest().run(() -> feeds.makeDue(id)).replaceWith(() -> Response.accepted()
                .build());
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "removeFeed", summary = "Forget a feed; its articles stay")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public Uni<Void> remove(@RestPath String id) {
        return EventLoop.ofThisRequest().run(() -> feeds.remove(id));
    }

    private FeedForm form(InputStream body) throws IOException {
        return FeedForm.read(bounded.read(body), limits, config);
    }
}
