package dev.parley.ingest.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.ingest.article.Article;
import dev.parley.ingest.article.Provenance;
import dev.parley.ingest.pipeline.ArticleProgress;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An article's current version and where it is.
 *
 * @param reference the id that the client gave
 * @param publishedAt a date, or a time with offset
 * @param byline who wrote it
 * @param modifiedAt when its outlet changed it last
 * @param provenance how each field is known, by the field's name
 * @param acceptedAt when the article first came in
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"id": "k3zq7c5vzq4mzqj6w2c7hd2yfa", "reference": "desk-4711", "version": 1,
                 "url": "https://gazette.example/2026/harbour-talks", "title": "Harbour union ready to talk",
                 "outlet": "The Gazette", "publishedAt": "2026-01-31T08:15:00+01:00", "language": "en",
                 "provenance": {"publishedAt": {"by": "json-ld", "certain": true}},
                 "originId": "o-wq2m7o4c6fzj3z5tq4d6a7yhbe", "acceptedAt": "2026-01-31T07:20:11.120Z",
                 "pipeline": {"stage": "extracted", "waitingSince": "2026-01-31T07:20:11.120Z",
                   "sentAt": "2026-01-31T07:20:11.131Z", "extractedAt": "2026-01-31T07:20:11.164Z"},
                 "links": {"article": "http://localhost:8080/v1/articles/k3zq7c5vzq4mzqj6w2c7hd2yfa"}}""")
public record ArticleStatus(
        String id,
        String reference,
        int version,
        String url,
        String title,
        String outlet,
        String publisherGroup,
        String agency,
        String publishedAt,
        String language,
        String byline,
        String modifiedAt,
        Map<String, Provenance> provenance,
        String originId,
        Instant acceptedAt,
        Pipeline pipeline,
        Links links) {

    /**
     * Where the current version is.
     *
     * @param waitingSince when this version came in
     * @param sentAt when the broker had it
     * @param extractedAt when the extraction was through with it
     * @param withdrawnAt when it was taken back
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Pipeline(
            Stage stage,
            Instant waitingSince,
            Instant sentAt,
            Instant extractedAt,
            Instant failedAt,
            Failure failure,
            Instant withdrawnAt,
            String withdrawalReason) {}

    /**
     * Why it went no further.
     *
     * @param topic that it was read from when it failed
     * @param reason what was wrong
     * @param cause the class of the exception
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Failure(String topic, String reason, String cause) {}

    /** @param article what the query service knows of it */
    @RegisterForReflection
    public record Links(String article) {}

    /** @param progress null if nothing happened to the version yet */
    static ArticleStatus of(Article article, String withdrawalReason, ArticleProgress progress, String link) {
        ArticleProgress made = progress == null ? new ArticleProgress() : progress;
        return new ArticleStatus(
                article.id,
                article.reference,
                article.version,
                article.url,
                article.title,
                article.outlet,
                article.publisherGroup,
                article.agency,
                article.publishedAt,
                article.language,
                article.byline,
                article.modifiedAt,
                Provenance.read(article.provenance),
                article.originId,
                article.acceptedAt,
                pipeline(article, withdrawalReason, made),
                new Links(link));
    }

    private static Pipeline pipeline(Article article, String withdrawalReason, ArticleProgress made) {
        boolean failed =
                made.failedAt != null && (made.extractedAt == null || !made.failedAt.isBefore(made.extractedAt));
        return new Pipeline(
                stage(article, made, failed),
                article.changedAt,
                made.sentAt,
                made.extractedAt,
                failed ? made.failedAt : null,
                failed ? new Failure(made.failedTopic, made.failureReason, made.failureCause) : null,
                article.withdrawn ? article.changedAt : null,
                withdrawalReason);
    }

    private static Stage stage(Article article, ArticleProgress made, boolean failed) {
        if (article.withdrawn) {
            return Stage.WITHDRAWN;
        }
        if (failed) {
            return Stage.FAILED;
        }
        if (made.extractedAt != null) {
            return Stage.EXTRACTED;
        }
        return made.sentAt != null ? Stage.SENT : Stage.WAITING;
    }
}
