package dev.parley.query.position;

import dev.parley.query.disagreement.Disagreement;
import dev.parley.query.disagreement.Side;
import dev.parley.query.independence.Tally;
import dev.parley.query.projection.Touched.OnIssue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Occasions of which different outlets report different polarities. */
final class PolarityDisagreements {
    private static final Comparator<Side> MOST_PUBLISHERS_FIRST = Comparator.<Side>comparingInt(
                    side -> -side.tally().publishers().size())
            .thenComparing(Side::says);

    static List<Disagreement> of(Map<OnIssue, List<Report>> reports) {
        List<Disagreement> found = new ArrayList<>();
        reports.forEach((at, of) -> {
            List<Side> sides = sides(of);
            if (Disagreement.differ(sides)) {
                found.add(new Disagreement(
                        Disagreement.id(Disagreement.Kind.POLARITY, at.holderId(), at.issue(), at.sortDate()),
                        Disagreement.Kind.POLARITY,
                        at.holderId(),
                        at.issue(),
                        null,
                        of.get(0).date(),
                        sides));
            }
        });
        return found;
    }

    private static List<Side> sides(List<Report> reports) {
        return reports.stream()
                .collect(Collectors.groupingBy(Report::polarity, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Side(
                        entry.getKey().word(),
                        Tally.of(entry.getValue()),
                        entry.getValue().stream()
                                .map(report -> new Side.Place(report.articleId(), report.ordinal()))
                                .toList()))
                .sorted(MOST_PUBLISHERS_FIRST)
                .toList();
    }

    private PolarityDisagreements() {}
}
