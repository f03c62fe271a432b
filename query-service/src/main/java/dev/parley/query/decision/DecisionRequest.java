package dev.parley.query.decision;

import dev.parley.query.problem.Fields;
import dev.parley.query.security.Caller;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody asks to decide.
 *
 * @param into the entity to merge into, by id or name; of a merge only
 * @param names to split off or to pin, in any spelling that articles use; of these only
 * @param by who decides; of callers with a key, the name that the key has
 * @param reason why
 */
@RegisterForReflection
@Schema(examples = """
        {"into": "person:abbas-araghchi-irn", "by": "desk-2", "reason": "one minister in two spellings"}""")
public record DecisionRequest(String into, List<String> names, String by, String reason) {
    private static final int MOST_NAMES = 100;

    public DecisionRequest {
        names = names == null ? List.of() : names;
    }

    /** The request, complete for what it asks. */
    static DecisionRequest checked(DecisionRequest request, Caller caller, boolean needsInto, boolean needsNames) {
        DecisionRequest given = request == null ? new DecisionRequest(null, null, null, null) : request;
        given = new DecisionRequest(given.into(), given.names(), caller.nameOr(given.by()), given.reason());
        Fields.text("by", given.by());
        Fields.text("reason", given.reason());
        if (needsInto) {
            Fields.text("into", given.into());
        }
        if (needsNames) {
            if (given.names().isEmpty() || given.names().size() > MOST_NAMES) {
                throw Fields.invalid("names", "must have 1 to " + MOST_NAMES + " names");
            }
            given.names().forEach(name -> Fields.text("names", name));
        }
        return given;
    }
}
