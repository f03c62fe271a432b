package dev.parley.ingest.status;

import dev.parley.ingest.IngestConfig;
import dev.parley.ingest.article.Article;
import dev.parley.ingest.article.Identity;
import dev.parley.ingest.pipeline.ArticleProgress;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Tells what was taken in and where it is. */
@Path("/v1/articles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class ArticleStatusResource {
    private static final String CURRENT = """
            select article, current.withdrawalReason, progress
            from Article article
            join ArticleVersion current
                on current.key.articleId = article.id and current.key.version = article.version
            left join ArticleProgress progress
                on progress.key.articleId = article.id and progress.key.version = article.version
            where article.id = :id
            """;

    private final String queryAddress;

    ArticleStatusResource(IngestConfig config) {
        String address = config.queryAddress().toString();
        queryAddress = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    @GET
    @WithSession
    @Operation(
            operationId = "articleStatus",
            summary = "Where an article is",
            description =
                    "The current version's metadata, and whether it waits to be sent, was sent, extracted, failed "
                            + "or withdrawn, with the times.")
    @APIResponse(
            responseCode = "200",
            description = "The article",
            content = @Content(schema = @Schema(implementation = ArticleStatus.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such article",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<ArticleStatus> status(@RestPath String id) {
        if (!Identity.isArticleId(id)) {
            throw new ProblemException(Problem.unknownArticle());
        }
        return Panache.getSession()
                .chain(session -> session.createQuery(CURRENT, Object[].class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(Problem.unknownArticle()))
                .map(row -> ArticleStatus.of(
                        (Article) row[0],
                        (String) row[1],
                        (ArticleProgress) row[2],
                        queryAddress + "/v1/articles/" + id));
    }
}
