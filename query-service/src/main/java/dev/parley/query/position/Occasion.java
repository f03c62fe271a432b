package dev.parley.query.position;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What all reports of one date make of a holder's position.
 *
 * <p>Each report weighs 3 if categorical, 2 if firm, 1 if hedged, and half of that if it was only inferred. The polarity
 * with the greatest sum is the position's; its strength is the strongest among the reports that agree with it.
 *
 * @param date null for reports without one
 * @param conditions of the agreeing reports, distinct
 * @param reports all of the date, agreeing or not
 */
record Occasion(LocalDate date, Polarity polarity, Strength strength, List<String> conditions, List<Report> reports) {

    static Occasion of(LocalDate date, List<Report> reports) {
        Map<Polarity, Integer> weights = new EnumMap<>(Polarity.class);
        reports.forEach(report -> weights.merge(report.polarity(), report.weight(), Integer::sum));
        Polarity polarity = weights.entrySet().stream()
                .max(Map.Entry.<Polarity, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().precedence()))
                .orElseThrow()
                .getKey();
        List<Report> agreeing =
                reports.stream().filter(report -> report.polarity() == polarity).toList();
        return new Occasion(
                date,
                polarity,
                agreeing.stream()
                        .map(Report::strength)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                agreeing.stream()
                        .map(Report::conditions)
                        .flatMap(Collection::stream)
                        .distinct()
                        .toList(),
                List.copyOf(reports));
    }

    /** The reports that have the occasion's polarity. */
    List<Report> agreeing() {
        return reports.stream().filter(report -> report.polarity() == polarity).toList();
    }
}
