package dev.parley.query.search;

import java.time.LocalDate;
import java.time.YearMonth;
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

    /**
     * The days that come next: two days first, then a week, then to the beginning of the month before, then a
     * year, then all.
     *
     * @param number from 0 on, how many stretches came before
     * @param to the last of the days
     * @param earliest before which no day is asked for
     */
    static Stretch next(int number, LocalDate to, LocalDate earliest) {
        LocalDate from =
                switch (number) {
                    case 0 -> to.minusDays(1);
                    case 1 -> to.minusDays(MOST_DAYS - 1);
                    case 2 -> to.withDayOfMonth(1).minusMonths(1);
                    case 3 -> to.withDayOfMonth(1).minusMonths(12);
                    default -> earliest;
                };
        if (!from.isAfter(earliest)) {
            from = earliest;
        }
        return new Stretch(from, to, condition(from, to));
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
