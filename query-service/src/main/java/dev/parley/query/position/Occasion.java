package dev.parley.query.position;

import dev.parley.query.independence.Tally;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What all reports of one date make of a holder's position.
 *
 * <p>Each report weighs 3 if categorical, 2 if firm, 1 if hedged, and half of that if it was only inferred. The polarity
 * with the greatest sum is the position's; its strength is the strongest among the reports that agree with it.
 *
 * @param date null for reports without one
 * @param polarity null if all that was reported of it was withdrawn, and so is the strength
 * @param conditions of the agreeing reports, distinct
 * @param tallies who reports it: {@value #ALL}, and by the polarity that they report
 * @param withdrawn how many reports of it were withdrawn
 */
record Occasion(
        LocalDate date,
        Polarity polarity,
        Strength strength,
        List<Condition> conditions,
        Map<String, Tally> tallies,
        int withdrawn) {
    static final String ALL = "all";

    /**
     * The occasion that reports of one date make; their order decides nothing but the order and wording of conditions.
     *
     * @param withdrawn how many more there were
     */
    static Occasion of(LocalDate date, List<Report> reports, int withdrawn) {
        if (reports.isEmpty()) {
            return new Occasion(date, null, null, List.of(), Map.of(), withdrawn);
        }
        Polarity polarity = weightiest(reports);
        List<Report> agreeing =
                reports.stream().filter(report -> report.polarity() == polarity).toList();
        Strength strength = agreeing.stream()
                .map(Report::strength)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Condition> conditions = Condition.distinct(agreeing.stream()
                .flatMap(report -> report.conditions().stream())
                .toList());
        return new Occasion(date, polarity, strength, conditions, tallies(reports), withdrawn);
    }

    private static Polarity weightiest(List<Report> reports) {
        Map<Polarity, Integer> weights = new EnumMap<>(Polarity.class);
        reports.forEach(report -> weights.merge(report.polarity(), report.weight(), Integer::sum));
        return weights.entrySet().stream()
                .max(Map.Entry.<Polarity, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().precedence()))
                .orElseThrow()
                .getKey();
    }

    private static Map<String, Tally> tallies(List<Report> reports) {
        Map<String, Tally> tallies = new TreeMap<>();
        tallies.put(ALL, Tally.of(reports));
        reports.stream()
                .collect(Collectors.groupingBy(Report::polarity))
                .forEach((polarity, of) -> tallies.put(polarity.word(), Tally.of(of)));
        return tallies;
    }

    boolean isWithdrawn() {
        return polarity == null;
    }

    /** Who reports it, whatever they report. */
    Tally all() {
        return tallies.getOrDefault(ALL, Tally.NONE);
    }

    /** Who reports the polarity that it has. */
    Tally agreeing() {
        return isWithdrawn() ? Tally.NONE : tallies.get(polarity.word());
    }
}
