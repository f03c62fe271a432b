package dev.parley.query.article;

import dev.parley.query.page.Page;
import dev.parley.query.page.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Articles with what was found in them. */
@Path("/v1/articles")
@Tag(name = "Articles")
public final class ArticleResource {
    private static final Set<String> PARAMETERS = Set.of("outlet", "origin", "from", "to", "limit", "cursor");

    private final ArticleStore store;

    ArticleResource(ArticleStore store) {
        this.store = store;
    }

    @GET
    @Operation(operationId = "listArticles", summary = "Articles by id, without their text", description = """
                    `from` and `to` are dates of publication.""")
    public Uni<Page<ArticleReference>> list(@Context UriInfo uri) {
        Parameters given = Parameters.of(uri, PARAMETERS);
        return store.list(
                given.text("outlet"),
                given.text("origin"),
                given.from(),
                given.to(),
                given.limit(),
                given.cursor(ArticleStore.LISTING, 1));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getArticle",
            summary = "An article with its text and its extraction",
            description = "All spans count code points of its text.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            description = "The article's id",
            example = "3r6d5kq2zj7m4x5c6v7b8n9a2s")
    @APIResponse(
            responseCode = "200",
            description = "The article",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(responseCode = "304", description = "It is as the ETag in If-None-Match says")
    @APIResponse(responseCode = "404", description = "There is no such article, or it is not projected yet")
    @APIResponse(responseCode = "410", description = "The article was withdrawn")
    public Uni<Response> get(@RestPath String id, @Context Request request, @Context UriInfo uri) {
        Parameters.of(uri, Set.of());
        return store.find(Parameters.pathText("id", id)).map(found -> {
            EntityTag tag = new EntityTag(found.tag());
            Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
            return (unchanged == null ? Response.ok(found.article()) : unchanged)
                    .tag(tag)
                    .build();
        });
    }
}
