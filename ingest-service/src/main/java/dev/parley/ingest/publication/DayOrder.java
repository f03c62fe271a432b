package dev.parley.ingest.publication;

/** Which of two figures is the day, where a date is written in figures that could be either. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
}
