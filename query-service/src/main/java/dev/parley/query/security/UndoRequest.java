package dev.parley.query.security;

import dev.parley.query.problem.Fields;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who takes back what was decided or judged, and why.
 *
 * @param by of callers with a key, the name that the key has
 */
@RegisterForReflection
@Schema(examples = """
        {"by": "desk-2", "reason": "two men after all"}""")
public record UndoRequest(String by, String reason) {

    /** The request, complete. */
    public static UndoRequest checked(UndoRequest given, Caller caller) {
        UndoRequest asked = given == null ? new UndoRequest(null, null) : given;
        UndoRequest request = new UndoRequest(caller.nameOr(asked.by()), asked.reason());
        Fields.text("by", request.by());
        Fields.text("reason", request.reason());
        return request;
    }
}
