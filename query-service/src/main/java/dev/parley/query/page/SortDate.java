package dev.parley.query.page;

import java.time.LocalDate;

/** The date that rows sort by: the event date, or for what has none a date before all others. */
public final class SortDate {
    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

    /** What the row sorts by whose event date is this one, or null. */
    public static LocalDate of(LocalDate eventDate) {
        return eventDate == null ? BEFORE_ALL : eventDate;
    }

    /** The event date of what sorts by this one, or null. */
    public static LocalDate eventDate(LocalDate sortDate) {
        return sortDate.equals(BEFORE_ALL) ? null : sortDate;
    }

    private SortDate() {}
}
