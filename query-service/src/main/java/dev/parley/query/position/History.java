package dev.parley.query.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The occasions on which a holder took a position on an issue, the earliest first, each with what it changed. Reports
 * without a date come before all that have one.
 */
record History(List<Step> steps) {
    private static final Comparator<LocalDate> UNDATED_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    /** An occasion and its change against the one before. */
    record Step(Occasion occasion, ChangeType change) {}

    /** The history that reports, given in any order, make; those of one date keep the order that they are given in. */
    static History of(Collection<Report> reports) {
        Map<LocalDate, List<Report>> byDate = new TreeMap<>(UNDATED_FIRST);
        reports.forEach(report ->
                byDate.computeIfAbsent(report.date(), date -> new ArrayList<>()).add(report));
        List<Step> steps = new ArrayList<>();
        byDate.forEach((date, ofDate) -> {
            Occasion now = Occasion.of(date, ofDate);
            steps.add(new Step(
                    now,
                    steps.isEmpty()
                            ? ChangeType.NEW
                            : ChangeType.between(steps.get(steps.size() - 1).occasion(), now)));
        });
        return new History(List.copyOf(steps));
    }

    Occasion latest() {
        return steps.get(steps.size() - 1).occasion();
    }

    /** The last steps that have the latest polarity without a break. */
    List<Step> run() {
        int first = steps.size() - 1;
        while (first > 0 && steps.get(first - 1).occasion().polarity() == latest().polarity()) {
            first--;
        }
        return steps.subList(first, steps.size());
    }

    LocalDate since() {
        return run().get(0).occasion().date();
    }

    /** The strongest since the position last changed; being repeated in weaker words does not weaken it. */
    Strength strength() {
        Strength strength = latest().strength();
        for (int i = steps.size() - 1; i > 0 && steps.get(i).change() == ChangeType.REAFFIRMED; i--) {
            strength = strength.max(steps.get(i - 1).occasion().strength());
        }
        return strength;
    }

    /** The conditions named last in the current run; repeating a position without them does not drop them. */
    List<String> conditions() {
        List<Step> run = run();
        for (int i = run.size() - 1; i >= 0; i--) {
            if (!run.get(i).occasion().conditions().isEmpty()) {
                return run.get(i).occasion().conditions();
            }
        }
        return List.of();
    }

    /** The reports that the current position rests on. */
    List<Report> supporting() {
        return run().stream()
                .flatMap(step -> step.occasion().agreeing().stream())
                .toList();
    }
}
