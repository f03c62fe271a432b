package dev.parley.query.position;

import dev.parley.query.entity.EntityName;
import dev.parley.query.independence.Counts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;

/**
 * How a position came to be what it is.
 *
 * @param position the latest
 * @param conditions that it ever depended on, those that still stand last
 * @param steps the earliest first
 * @param next what to pass as {@code cursor} for the steps after these, or null if there are none
 */
@RegisterForReflection
public record HistoryView(
        EntityName holder,
        String issue,
        PositionView position,
        List<ConditionView> conditions,
        List<StepView> steps,
        String next) {
    /**
     * One occasion with what was reported of it.
     *
     * @param date null for reports without one
     * @param polarity null if all that was reported of it was withdrawn, and so is the strength
     * @param withdrawnReports reports of it that were withdrawn; they count nowhere else
     * @param evidence of all reports, also of those that disagree, by article
     */
    @RegisterForReflection
    public record StepView(
            LocalDate date,
            ChangeType change,
            Polarity polarity,
            Strength strength,
            List<String> conditions,
            List<String> outlets,
            Counts counts,
            int withdrawnReports,
            List<Evidence> evidence) {

        static StepView of(History.Step step, List<Evidence> evidence) {
            Occasion occasion = step.occasion();
            return new StepView(
                    occasion.date(),
                    step.change(),
                    occasion.polarity(),
                    occasion.strength(),
                    occasion.conditions().stream().map(Condition::text).toList(),
                    occasion.all().outlets(),
                    occasion.all().counts(),
                    occasion.withdrawn(),
                    evidence);
        }
    }
}
