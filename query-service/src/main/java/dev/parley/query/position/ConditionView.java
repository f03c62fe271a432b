package dev.parley.query.position;

import dev.parley.query.entity.EntityName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A condition over time.
 *
 * @param text in its first wording
 * @param since when it was first named
 * @param lastNamed when it was named last
 * @param until when the position changed or conditions were named without it; null while it stands
 * @param by who voiced it; empty if only the holder is named
 */
@RegisterForReflection
@Schema(examples = """
        {"text": "only if the threats end", "since": "2026-01-30", "lastNamed": "2026-02-03", "until": null,
         "standing": true, "by": [{"id": "person:abbas-araghchi-irn", "name": "Abbas Araghchi"}]}""")
public record ConditionView(
        String text, LocalDate since, LocalDate lastNamed, LocalDate until, boolean standing, List<EntityName> by) {

    static ConditionView of(TrackedCondition tracked, Map<String, EntityName> voices) {
        return new ConditionView(
                tracked.condition().text(),
                tracked.since(),
                tracked.lastNamed(),
                tracked.until(),
                tracked.standing(),
                tracked.condition().by().stream()
                        .map(voices::get)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }
}
