package dev.parley.ingest.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the times that feeds give: RFC 3339 in Atom and sitemaps, RFC 822 in RSS. */
final class FeedTime {
    /** The zones that RFC 822 itself names. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("UT", "+0000"),
            Map.entry("UTC", "+0000"),
            Map.entry("GMT", "+0000"),
            Map.entry("Z", "+0000"),
            Map.entry("EST", "-0500"),
            Map.entry("EDT", "-0400"),
            Map.entry("CST", "-0600"),
            Map.entry("CDT", "-0500"),
            Map.entry("MST", "-0700"),
            Map.entry("MDT", "-0600"),
            Map.entry("PST", "-0800"),
            Map.entry("PDT", "-0700"));

    private static final Pattern RFC_822 = Pattern.compile(
            "(?:[A-Za-z]{3,9},?\\s+)?(\\d{1,2})\\s+([A-Za-z]{3})[a-z]*\\s+(\\d{4})\\s+(\\d{1,2}:\\d{2})(:\\d{2})?\\s+([-+]\\d{2}:?\\d{2}|[A-Z]{1,3})");
    private static final DateTimeFormatter PLAIN =
            DateTimeFormatter.ofPattern("d MMM uuuu H:mm:ss xx", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** The time as ISO 8601 with its offset, or the date; null if it is none that can be told for certain. */
    static String read(String value) {
        if (value == null) {
            return null;
        }
        try {
            Matcher rfc822 = RFC_822.matcher(value.strip());
            return rfc822.matches() ? rfc822(rfc822) : iso(value.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String rfc822(Matcher parts) {
        String zone = parts.group(6).replace(":", "");
        String offset = zone.matches("[-+]\\d{4}") ? zone : ZONES.get(zone);
        if (offset == null) {
            return null;
        }
        String month = parts.group(2).substring(0, 1).toUpperCase(Locale.ROOT)
                + parts.group(2).substring(1).toLowerCase(Locale.ROOT);
        String seconds = parts.group(5) == null ? ":00" : parts.group(5);
        TemporalAccessor time =
                PLAIN.parse(String.join(" ", parts.group(1), month, parts.group(3), parts.group(4) + seconds, offset));
        return OffsetDateTime.from(time).toString();
    }

    private static String iso(String value) {
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(value).toString();
        }
        String withColon = value.replaceFirst("([-+]\\d{2})(\\d{2})$", "$1:$2");
        return OffsetDateTime.parse(withColon.replaceFirst(" ", "T")).toString();
    }

    private FeedTime() {}
}
