package dev.parley.query.position;

import dev.parley.query.independence.Counts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was reported of a position within some days.
 *
 * @param from first day
 * @param to last day
 * @param occasions days in it that have reports
 * @param counts of all reports in it
 * @param byPolarity counts of the reports of each polarity
 * @param lean from -1, all oppose, to 1, all support: the mean over origins, neutral as 0 and conditional as 0.5
 */
@RegisterForReflection
@Schema(examples = """
        {"from": "2026-01-28", "to": "2026-02-03", "occasions": 2, "lean": 0.25,
         "counts": {"reports": 5, "origins": 4, "publisherGroups": 3},
         "byPolarity": {"conditional": {"reports": 3, "origins": 2, "publisherGroups": 2}}}""")
public record WindowView(
        LocalDate from, LocalDate to, int occasions, double lean, Counts counts, Map<String, Counts> byPolarity) {

    static WindowView of(Window window) {
        Map<String, Counts> byPolarity = new TreeMap<>();
        window.byPolarity().forEach((polarity, tally) -> byPolarity.put(polarity.word(), tally.counts()));
        return new WindowView(
                window.from(),
                window.to(),
                window.occasions(),
                window.lean(),
                window.all().counts(),
                byPolarity);
    }
}
