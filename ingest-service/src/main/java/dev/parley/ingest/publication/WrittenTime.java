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

    boolean isUtc() {
        return isExact() && offset.equals(ZoneOffset.UTC);
    }
}
