package dev.parley.query.position;

import dev.parley.query.independence.Tally;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a holder stands on an issue.
 *
 * @param strength the strongest since the position last changed; being repeated in weaker words does not weaken it
 * @param conditions that stand
 * @param since when the current run of this polarity began, or null if that is not dated
 * @param asOf the last date that speaks of it, or null
 * @param change what the last occasion changed
 * @param occasions of the current run
 * @param tally of those who report it, in the current run
 */
record Position(
        Polarity polarity,
        Strength strength,
        List<TrackedCondition> conditions,
        LocalDate since,
        LocalDate asOf,
        ChangeType change,
        Trend trend,
        int occasions,
        Tally tally) {

    /** The position at the end of steps that stand; no more of them matter than the current run and the trend's days. */
    static Position of(List<History.Step> steps) {
        History.Step last = steps.get(steps.size() - 1);
        List<History.Step> run = run(steps);
        LocalDate asOf = last.occasion().date();
        return new Position(
                last.occasion().polarity(),
                strength(run),
                TrackedCondition.of(run).stream()
                        .filter(TrackedCondition::standing)
                        .toList(),
                run.get(0).occasion().date(),
                asOf,
                last.change(),
                Trend.of(steps, asOf),
                run.size(),
                run.stream().map(step -> step.occasion().agreeing()).reduce(Tally.NONE, Tally::and));
    }

    /** The last steps that have the latest polarity without a break. */
    private static List<History.Step> run(List<History.Step> steps) {
        int first = steps.size() - 1;
        Polarity polarity = steps.get(first).occasion().polarity();
        while (first > 0 && steps.get(first - 1).occasion().polarity() == polarity) {
            first--;
        }
        return steps.subList(first, steps.size());
    }

    private static Strength strength(List<History.Step> run) {
        Strength strength = run.get(run.size() - 1).occasion().strength();
        for (int i = run.size() - 1; i > 0 && run.get(i).change() == ChangeType.REAFFIRMED; i--) {
            strength = strength.max(run.get(i - 1).occasion().strength());
        }
        return strength;
    }
}
