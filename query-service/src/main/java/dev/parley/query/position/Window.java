package dev.parley.query.position;

import dev.parley.query.independence.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was reported of a position within some days.
 *
 * @param from first day
 * @param to last day, one on which something was reported
 * @param occasions dates in it that have reports
 * @param all who reports anything
 * @param byPolarity who reports what
 * @param lean from -1, all oppose, to 1, all support: the mean over its origins, with neutral and conditional as 0 and a half
 */
record Window(LocalDate from, LocalDate to, int occasions, Tally all, Map<Polarity, Tally> byPolarity, double lean) {

    /** The windows of so many days that end on the dates of the occasions, the earliest first; undated ones have none. */
    static List<Window> slide(List<Occasion> occasions, int days) {
        List<Occasion> dated = occasions.stream()
                .filter(occasion -> occasion.date() != null && !occasion.isWithdrawn())
                .toList();
        List<Window> windows = new ArrayList<>();
        int first = 0;
        for (int last = 0; last < dated.size(); last++) {
            LocalDate to = dated.get(last).date();
            LocalDate from = to.minusDays(days - 1L);
            while (dated.get(first).date().isBefore(from)) {
                first++;
            }
            windows.add(of(from, to, dated.subList(first, last + 1)));
        }
        return windows;
    }

    private static Window of(LocalDate from, LocalDate to, List<Occasion> within) {
        Map<Polarity, Tally> byPolarity = new EnumMap<>(Polarity.class);
        Tally all = Tally.NONE;
        for (Occasion occasion : within) {
            all = all.and(occasion.all());
            for (Polarity polarity : Polarity.values()) {
                Tally tally = occasion.tallies().get(polarity.word());
                if (tally != null) {
                    byPolarity.merge(polarity, tally, Tally::and);
                }
            }
        }
        return new Window(from, to, within.size(), all, byPolarity, lean(byPolarity));
    }

    private static double lean(Map<Polarity, Tally> byPolarity) {
        double sum = 0;
        int origins = 0;
        for (Map.Entry<Polarity, Tally> entry : byPolarity.entrySet()) {
            sum += entry.getKey().lean() * entry.getValue().origins();
            origins += entry.getValue().origins();
        }
        return origins == 0 ? 0 : Math.round(sum / origins * 1000) / 1000.0;
    }
}
