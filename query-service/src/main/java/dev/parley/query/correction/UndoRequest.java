package dev.parley.query.correction;

import dev.parley.query.security.Caller;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who takes a correction back, and why.
 */
@RegisterForReflection
@Schema(examples = """
        {"by": "desk-2", "reason": "the quotation goes on"}""")
public record UndoRequest(String by, String reason) {

    static UndoRequest checked(UndoRequest given, Caller caller) {
        UndoRequest asked = given == null ? new UndoRequest(null, null) : given;
        UndoRequest request = new UndoRequest(caller.nameOr(asked.by()), asked.reason());
        CorrectionRequest.text("by", request.by());
        CorrectionRequest.text("reason", request.reason());
        return request;
    }
}
