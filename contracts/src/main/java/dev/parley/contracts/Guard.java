package dev.parley.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** The checks that the records' constructors share; each names the field that is wrong. */
final class Guard {

    static String text(String value, String field) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + " must not be blank");
        }
        return value;
    }

    static <T> T present(T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " must not be null");
        }
        return value;
    }

    static int version(int version) {
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more, was " + version);
        }
        return version;
    }

    static void range(int start, int end) {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span must have 0 <= start < end, was " + start + ".." + end);
        }
    }

    /** An ISO date, or null. */
    static String date(String value, String field) {
        try {
            return value == null ? null : LocalDate.parse(value).toString();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(field + " must be a date like 2026-01-30", e);
        }
    }

    /** An ISO instant. */
    static String instant(String value, String field) {
        try {
            return Instant.parse(text(value, field)).toString();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(field + " must be an instant like 2026-01-30T10:00:00Z", e);
        }
    }

    /** An absent list is an empty one. */
    static <T> List<T> list(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    static <T> List<T> filled(List<T> values, String field) {
        if (values == null || values.isEmpty()) {
            throw new IllegalArgumentException(field + " must not be empty");
        }
        return List.copyOf(values);
    }

    private Guard() {}
}
