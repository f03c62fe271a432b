package dev.parley.query.correction;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far reviewers agree, by what they judged. */
@RegisterForReflection
public record AgreementView(List<Field> fields) {

    /**
     * One field.
     *
     * @param level nominal: same or not; ordinal: by how far apart
     * @param alpha Krippendorff's, or null if nothing can be told
     * @param units that two reviewers or more gave a value
     * @param values in these units
     * @param coders who gave them
     */
    @RegisterForReflection
    @Schema(examples = """
            {"field": "polarity", "level": "nominal", "alpha": 0.743, "units": 11, "values": 40, "coders": ["desk-1", "desk-2"]}""")
    public record Field(String field, String level, Double alpha, int units, int values, List<String> coders) {}
}
