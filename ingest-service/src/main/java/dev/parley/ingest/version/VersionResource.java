package dev.parley.ingest.version;

import dev.parley.ingest.article.ArticleVersion;
import dev.parley.ingest.article.Identity;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Tells how an article changed. */
@Path("/v1/articles/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class VersionResource {
    private static final int MOST = 20;

    private static final String SOME = """
            from ArticleVersion version
            where version.key.articleId = :id and version.key.version < :before
            order by version.key.version desc
            """;

    private static final String ACCEPTED = """
            from ArticleVersion version
            where version.key.articleId = :id and version.key.version < :before and not version.withdrawn
            order by version.key.version desc
            """;

    @GET
    @WithSession
    @Operation(
            operationId = "articleVersions",
            summary = "How an article changed",
            description =
                    "Its versions, the latest first and 20 at a time: each with its text, the fields that it changed and, "
                            + "if that is one of them, the text's difference in words. A version may also be due to the origin "
                            + "alone, when the text turned out to be a copy of another.")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(implementation = VersionPage.class)))
    @APIResponse(
            responseCode = "400",
            description = "The parameter before is no version",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such article",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<VersionPage> versions(
            @RestPath String id,
            @RestQuery
                    @Parameter(
                            description = "Only versions before this one; what an answer gives as next",
                            schema = @Schema(implementation = Integer.class))
                    String before) {
        if (!Identity.isArticleId(id)) {
            throw new ProblemException(Problem.unknownArticle());
        }
        int upTo = version(before);
        return Panache.getSession().chain(session -> find(session, SOME, id, upTo, MOST + 1)
                .chain(versions -> versions.isEmpty() && before == null
                        ? Uni.createFrom().failure(new ProblemException(Problem.unknownArticle()))
                        : page(session, id, versions)));
    }

    private static int version(String before) {
        if (before == null) {
            return Integer.MAX_VALUE;
        }
        if (!before.matches("[1-9]\\d{0,8}")) {
            throw new ProblemException(Problem.invalidField("before", "must be the number of a version"));
        }
        return Integer.parseInt(before);
    }

    private static Uni<VersionPage> page(Mutiny.Session session, String id, List<ArticleVersion> versions) {
        if (versions.isEmpty()) {
            return Uni.createFrom().item(new VersionPage(id, List.of(), null));
        }
        int last = versions.get(versions.size() - 1).key.version();
        return find(session, ACCEPTED, id, last, 1)
                .map(earlier -> VersionPage.of(id, versions, earlier.isEmpty() ? null : earlier.get(0), MOST));
    }

    private static Uni<List<ArticleVersion>> find(
            Mutiny.Session session, String query, String id, int before, int most) {
        return session.createSelectionQuery(query, ArticleVersion.class)
                .setParameter("id", id)
                .setParameter("before", before)
                .setMaxResults(most)
                .setReadOnly(true)
                .getResultList();
    }
}
