package dev.parley.query.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Some days in a row, in which matches are looked for at once.
 *
 * @param condition that a statement is of one of them, in the notation of {@code tsquery}; null where the dates alone say it
 */
record Stretch(LocalDate from, LocalDate to, String condition) {
    private static final LocalDate FIRST_MARKED = LocalDate.of(2000, 1, 1);
    private static final int MOST_DAYS = 7;
    private static final int MOST_MONTHS = 14;
    private static final int MOST_MONTHS_IN_DAYS = 365;

    /** The last two days: enough of what is said often. */
    static Stretch first(LocalDate latest, LocalDate earliest) {
        return of(latest.minusDays(1), latest, earliest);
    }

    /**
     * The days that come next: twice as many as are likely to have what is missing, going by what was found; all, if
     * nothing was.
     *
     * @param since the last of all the days
     * @param to the last of the days that come next
     * @param found on the days between
     * @param earliest before which no day is asked for
     */
    static Stretch next(LocalDate since, LocalDate to, int found, int missing, LocalDate earliest) {
        long days = found == 0 ? Long.MAX_VALUE : 1 + 2 * missing * ChronoUnit.DAYS.between(to, since) / found;
        if (days < MOST_DAYS) {
            return of(to.minusDays(days), to, earliest);
        }
        boolean months = days < MOST_MONTHS_IN_DAYS;
        return of(months ? to.minusDays(days).withDayOfMonth(1) : earliest, to, earliest);
    }

    private static Stretch of(LocalDate from, LocalDate to, LocalDate earliest) {
        LocalDate first = from.isAfter(earliest) ? from : earliest;
        return new Stretch(first, to, condition(first, to));
    }

    private static String condition(LocalDate from, LocalDate to) {
        if (from.isBefore(FIRST_MARKED)) {
            return null;
        }
        if (!to.isAfter(from.plusDays(MOST_DAYS - 1))) {
            return any(
                    Mark.DAY, from.datesUntil(to.plusDays(1)).map(day -> day.toEpochDay() - FIRST_MARKED.toEpochDay()));
        }
        if (!to.isAfter(from.plusMonths(MOST_MONTHS - 1))) {
            return any(
                    Mark.MONTH,
                    Stream.iterate(
                                    YearMonth.from(from),
                                    month -> !month.isAfter(YearMonth.from(to)),
                                    month -> month.plusMonths(1))
                            .map(month -> 12L * month.getYear() + month.getMonthValue()));
        }
        return null;
    }

    private static String any(Mark mark, Stream<Long> numbers) {
        return numbers.distinct()
                .map(number -> mark.is(number.toString()))
                .collect(Collectors.joining(" | ", "(", ")"));
    }
}
