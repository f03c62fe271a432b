package dev.parley.ingest.cleaning;

import dev.parley.contracts.PublicationTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates of pages, which are ISO 8601 more or less. */
final class PageDate {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d{1,9})?) ?(Z|[+-]\\d{2}:?\\d{2}|UTC|GMT)?)?.*");

    /** The time if it has an offset, else the date; nothing if there is none or it is not a date. */
    static Optional<PublicationTime> read(String value) {
        Matcher iso = ISO.matcher(value == null ? "" : value.strip());
        if (!iso.matches()) {
            return Optional.empty();
        }
        String date = iso.group(1);
        String offset = iso.group(3);
        try {
            return Optional.of(
                    PublicationTime.parse(offset == null ? date : date + "T" + iso.group(2) + normalised(offset)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String normalised(String offset) {
        if (!offset.startsWith("+") && !offset.startsWith("-")) {
            return "Z";
        }
        return offset.contains(":") ? offset : offset.substring(0, 3) + ":" + offset.substring(3);
    }

    private PageDate() {}
}
