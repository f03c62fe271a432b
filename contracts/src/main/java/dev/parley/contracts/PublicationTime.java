package dev.parley.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * When an article was published, as exactly as it is known: a date, or a time with its zone offset. In JSON the ISO 8601
 * string, {@code 2026-01-30} or {@code 2026-01-30T14:05:00+03:00}.
 *
 * @param date the date where it was published
 * @param time the time with offset, or null if only the date is known
 */
public record PublicationTime(LocalDate date, OffsetDateTime time) {
    public PublicationTime {
        Guard.present(date, "date");
        if (time != null && !time.toLocalDate().equals(date)) {
            throw new IllegalArgumentException("date " + date + " is not that of " + time);
        }
    }

    public static PublicationTime on(LocalDate date) {
        return new PublicationTime(date, null);
    }

    public static PublicationTime at(OffsetDateTime time) {
        return new PublicationTime(time.toLocalDate(), time);
    }

    /**
     * Reads the JSON form.
     *
     * @throws IllegalArgumentException if it is neither a date nor a time with offset
     */
    @JsonCreator
    public static PublicationTime parse(String iso) {
        try {
            return iso.length() <= "2026-01-30".length() ? on(LocalDate.parse(iso)) : at(OffsetDateTime.parse(iso));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "must be a date (2026-01-30) or a time with offset (2026-01-30T14:05:00Z), was '"
                            + iso.substring(0, Math.min(40, iso.length())) + "'",
                    e);
        }
    }

    /** The moment to sort by: the time, or noon UTC of a bare date, which no zone on Earth turns into another date. */
    public OffsetDateTime moment() {
        return time != null ? time : date.atTime(12, 0).atOffset(ZoneOffset.UTC);
    }

    @JsonValue
    @Override
    public String toString() {
        return time != null ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time) : date.toString();
    }
}
