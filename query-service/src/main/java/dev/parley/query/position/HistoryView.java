package dev.parley.query.position;

import dev.parley.query.entity.EntityName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;

/**
 * How a position came to be what it is.
 *
 * @param position the latest
 * @param steps the earliest first
 */
@RegisterForReflection
public record HistoryView(EntityName holder, String issue, PositionView position, List<StepView> steps) {

    static HistoryView of(EntityName holder, String issue, History history) {
        return new HistoryView(
                holder,
                issue,
                PositionView.of(holder, issue, history),
                history.steps().stream().map(StepView::of).toList());
    }

    /**
     * One occasion with all that was reported of it.
     *
     * @param date null for reports without one
     * @param evidence of all reports, also of those that disagree
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
            List<Evidence> evidence) {

        static StepView of(History.Step step) {
            Occasion occasion = step.occasion();
            return new StepView(
                    occasion.date(),
                    step.change(),
                    occasion.polarity(),
                    occasion.strength(),
                    occasion.conditions(),
                    PositionView.outlets(occasion.reports()),
                    Counts.of(occasion.reports()),
                    occasion.reports().stream().map(Report::evidence).toList());
        }
    }
}
