package dev.parley.ingest.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem by RFC 9457.
 *
 * @param type stable, for programs
 * @param title what kind of problem it is
 * @param status the HTTP status
 * @param detail what was wrong this time
 * @param field the field that was wrong, or null if it was none in particular
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A problem by RFC 9457", examples = """
                {"type": "https://parley.dev/problems/invalid-field", "title": "A field is not valid", "status": 400,
                 "detail": "must be a date (2026-01-30) or a time with offset (2026-01-30T14:05:00Z), was '30.1.26'",
                 "field": "publishedAt"}""")
public record Problem(String type, String title, Integer status, String detail, String field) {
    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "https://parley.dev/problems/";

    /** Whether the same request may do better after a while. */
    @JsonIgnore
    public boolean isPassing() {
        return status != null && (status == 429 || status == 503);
    }

    /**
     * What was kept of a problem that no request waited for, or null if nothing was.
     *
     * @param type as the problem had it
     */
    public static Problem stored(String type, String detail) {
        return stored(type, detail, null);
    }

    /** As {@link #stored(String, String)}, with the field that was wrong. */
    public static Problem stored(String type, String detail, String field) {
        return type == null ? null : new Problem(type, "It could not be taken", null, detail, field);
    }

    /** A problem of a feature's own. */
    public static Problem of(String type, String title, int status, String detail, String field) {
        return new Problem(TYPES + type, title, status, detail, field);
    }

    /** The same of the field with another name. */
    public Problem at(String place) {
        return new Problem(type, title, status, detail, place);
    }

    /** A field whose value cannot be taken. */
    public static Problem invalidField(String field, String detail) {
        return new Problem(TYPES + "invalid-field", "A field is not valid", 400, detail, field);
    }

    /** A body that is not what its content type says. */
    public static Problem unreadable(String detail) {
        return new Problem(TYPES + "unreadable", "The content cannot be read", 400, detail, null);
    }

    public static Problem tooLarge(String detail) {
        return new Problem(TYPES + "too-large", "Larger than the limit", 413, detail, null);
    }

    public static Problem unknownArticle() {
        return new Problem(TYPES + "unknown-article", "There is no such article", 404, "no article has this id", null);
    }

    public static Problem busy(String detail) {
        return new Problem(TYPES + "busy", "Too much at once", 503, detail, null);
    }

    /** Something that this service needs is away for now; the same request may succeed later. */
    public static Problem unavailable() {
        return new Problem(
                TYPES + "unavailable",
                "The store cannot be reached",
                503,
                "take nothing for stored; the same again later does no harm",
                null);
    }

    /** A fault of this service; the log tells more under the incident's name. */
    public static Problem internal(String incident) {
        return new Problem(TYPES + "internal", "An unexpected fault", 500, "incident " + incident, null);
    }

    /** A body in a media type that the path does not take. */
    public static Problem unsupportedMediaType() {
        return unsupportedMediaType(
                "the Content-Type is missing or not one that this path takes; /q/openapi names those");
    }

    /** A body in a form that is not taken anywhere. */
    public static Problem unsupportedMediaType(String detail) {
        return new Problem(TYPES + "unsupported-media-type", "The media type is not taken here", 415, detail, null);
    }

    /** A status that HTTP itself defines. */
    public static Problem ofStatus(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return new Problem(
                "about:blank", known == null ? "Status " + status : known.getReasonPhrase(), status, detail, null);
    }
}
