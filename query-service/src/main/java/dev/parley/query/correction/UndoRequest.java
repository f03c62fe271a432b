package dev.parley.query.correction;

import dev.parley.query.security.Caller;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who takes a correction back, and why.
 *
 * @param by of callers with a key, the name that the key has
 */
@RegisterForReflection
@Schema(examples = """
        {"by": "desk-2", "reason": "the quotation goes on"}""")
public record UndoRequest(String by, String reason) {

    static UndoRequest checked(UndoRequest request, Caller caller) {
        UndoRequest given = request == null ? new UndoRequest(null, null) : request;
        given = new UndoRequest(caller.nameOr(given.by()), given.reason());
        CorrectionRequest.text("by", given.by());
        CorrectionRequest.text("reason", given.reason());
        return given;
    }
}
