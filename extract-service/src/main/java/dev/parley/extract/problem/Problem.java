package dev.parley.extract.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client is told of an error, after RFC 9457.
 *
 * @param type stable name of the kind of problem
 * @param field the field that is wrong, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(examples = "https://parley.dev/problems/invalid-field")
        URI type,

        @Schema(examples = "A field is not valid") String title,

        @Schema(examples = "400") int status,

        @Schema(examples = "must be a date (2026-01-30) or a time with offset (2026-01-30T14:05:00Z)")
        String detail,

        @Schema(examples = "publishedAt") String field) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "https://parley.dev/problems/";

    /** A problem whose type has no meaning beyond the status. */
    static Problem ofStatus(int status, String title, String detail) {
        return new Problem(URI.create("about:blank"), title, status, detail, null);
    }

    static Problem named(String name, String title, int status, String detail, String field) {
        return new Problem(URI.create(TYPES + name), title, status, detail, field);
    }
}
