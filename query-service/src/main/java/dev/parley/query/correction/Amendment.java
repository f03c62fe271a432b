package dev.parley.query.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be said instead; a null leaves its part as it was extracted.
 *
 * @param holder of a stance, a name that the article's entities have
 * @param conditions of a stance, verbatim
 * @param evidence of a stance, verbatim
 * @param speaker of a statement, a name that the article's entities have
 * @param type of a statement
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"polarity": "conditional", "conditions": ["if the harbour stays open"]}""")
public record Amendment(
        String holder,
        String polarity,
        String strength,
        String issue,
        List<String> conditions,
        List<String> evidence,
        String speaker,
        String type) {
    static final Amendment NONE = new Amendment(null, null, null, null, null, null, null, null);
}
