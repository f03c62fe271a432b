package dev.parley.query.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The occasions on which a holder took a position on an issue, the earliest first, each with what it changed. Reports
 * without a date come before all that have one.
 */
record History(List<Step> steps) {
    private static final Comparator<LocalDate> UNDATED_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    History {
        steps = List.copyOf(steps);
    }

    /** An occasion and its change against the one before. */
    record Step(Occasion occasion, ChangeType change) {}

    /** The history that reports, given in any order, make; those of one date keep the order that they are given in. */
    static History of(Collection<Report> reports) {
        Map<LocalDate, List<Report>> byDate = new TreeMap<>(UNDATED_FIRST);
        reports.forEach(report ->
                byDate.computeIfAbsent(report.date(), date -> new ArrayList<>()).add(report));
        List<Occasion> occasions = new ArrayList<>();
        byDate.forEach((date, ofDate) -> occasions.add(Occasion.of(date, ofDate, 0)));
        return ofOccasions(occasions);
    }

    /** The history that occasions make, the earliest first. */
    static History ofOccasions(List<Occasion> occasions) {
        List<Step> steps = new ArrayList<>();
        Occasion before = null;
        for (Occasion now : occasions) {
            steps.add(new Step(now, ChangeType.between(before, now)));
            before = now.isWithdrawn() ? before : now;
        }
        return new History(steps);
    }

    /** The latest position, or nothing if nothing that was reported stands. */
    Optional<Position> position() {
        List<Step> standing =
                steps.stream().filter(step -> !step.occasion().isWithdrawn()).toList();
        return standing.isEmpty() ? Optional.empty() : Optional.of(Position.of(standing));
    }
}
