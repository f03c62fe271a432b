package dev.parley.query.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem by RFC 9457.
 *
 * @param type stable, for programs
 * @param detail what was wrong this time
 * @param field the parameter that was wrong, or null
 * @param candidates ids of the entities that a name may mean, or null
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A problem by RFC 9457", examples = """
                {"type": "https://parley.dev/problems/invalid-parameter", "title": "A parameter is not valid", "status": 400,
                 "detail": "must be a date like 2026-01-30", "field": "from"}""")
public record Problem(String type, String title, int status, String detail, String field, List<String> candidates) {
    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "https://parley.dev/problems/";

    /** A parameter whose value cannot be taken. */
    public static Problem invalidParameter(String name, String detail) {
        return new Problem(TYPES + "invalid-parameter", "A parameter is not valid", 400, detail, name, null);
    }

    /** A parameter that the operation does not have; passing over it would answer another question than was asked. */
    public static Problem unknownParameter(String name, Iterable<String> known) {
        String names = String.join(", ", known);
        String detail = names.isEmpty() ? "there are no parameters" : "the parameters are " + names;
        return new Problem(TYPES + "unknown-parameter", "There is no such parameter", 400, detail, name, null);
    }

    /** A field of the body whose value cannot be taken. */
    public static Problem invalidField(String field, String detail) {
        return new Problem(TYPES + "invalid-field", "A field is not valid", 400, detail, field, null);
    }

    /** A field of the body that the operation does not have. */
    public static Problem unknownField(String field, String known) {
        return new Problem(
                TYPES + "unknown-field", "There is no such field", 400, "the fields are " + known, field, null);
    }

    /** A body that is not what its content type says. */
    public static Problem unreadable(String field, String detail) {
        return new Problem(TYPES + "unreadable", "The content cannot be read", 400, detail, field, null);
    }

    public static Problem notFound(String what) {
        return new Problem(TYPES + "not-found", "Not found", 404, what, null, null);
    }

    /** An article that was taken back. */
    public static Problem withdrawn() {
        return new Problem(TYPES + "withdrawn", "Withdrawn", 410, "the article was withdrawn", null, null);
    }

    /** A place in the feed of changes that is too long ago. */
    public static Problem notKept(long through) {
        String detail = "changes up to " + through + " are no longer kept; read the positions and follow from there";
        return new Problem(TYPES + "not-kept", "No longer kept", 410, detail, "after", null);
    }

    /** A name that several entities bear. */
    public static Problem ambiguous(String field, List<String> candidates) {
        String detail = "several entities bear this name; use the id of one";
        return new Problem(TYPES + "ambiguous-name", "The name is ambiguous", 409, detail, field, candidates);
    }

    /** Too much is asked for at once; the same request may succeed later. */
    public static Problem busy(String detail) {
        return new Problem(TYPES + "busy", "Too much at once", 503, detail, null, null);
    }

    /** The database is away for now; the same request may succeed later. */
    public static Problem unavailable() {
        return new Problem(TYPES + "unavailable", "The store cannot be reached", 503, "try again later", null, null);
    }

    /** A fault of this service; the log tells more under the incident's name. */
    public static Problem internal(String incident) {
        return new Problem(TYPES + "internal", "An unexpected fault", 500, "incident " + incident, null, null);
    }

    /** A status that HTTP itself defines. */
    public static Problem ofStatus(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Status " + status : known.getReasonPhrase();
        return new Problem("about:blank", title, status, detail, null, null);
    }
}
