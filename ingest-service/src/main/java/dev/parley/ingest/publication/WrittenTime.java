package dev.parley.ingest.publication;

import dev.parley.contracts.PublicationTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A point in time as somebody wrote it down.
 *
 * @param time null if none is written
 * @param offset null if no zone is written, or one that could be several
 * @param certain false if the figures could mean another day
 */
record WrittenTime(LocalDate date, LocalTime time, ZoneOffset offset, boolean certain) {

    /** As exactly as it is known: a time of an unknown zone is no time. */
    PublicationTime known() {
        return isExact() ? PublicationTime.at(OffsetDateTime.of(date, time, offset)) : PublicationTime.on(date);
    }

    boolean isExact() {
        return time != null && offset != null;
    }

    /** Whether it may stand for a day alone, as midnight does in systems that know no more. */
    boolean mayBeADay() {
        return !isExact() || time.equals(LocalTime.MIDNIGHT);
    }

    /** The same, not told but concluded. */
    WrittenTime concluded() {
        return new WrittenTime(date, time, offset, false);
    }

    /** Whether both were read off clocks that showed the same, in different zones. */
    boolean isSameClockElsewhere(WrittenTime other) {
        return isExact()
                && other.isExact()
                && date.equals(other.date)
                && time.equals(other.time)
                && !offset.equals(other.offset);
    }

    boolean isUtc() {
        return isExact() && offset.equals(ZoneOffset.UTC);
    }
}
