package dev.parley.ingest.publication;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates and times in the forms that pages write them in, English words for months. */
final class WrittenTimes {
    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final String MONTH = "(?<month>(?:" + MONTHS + ")[a-z]*)\\.?";

    /** The first date of any of these forms counts. */
    private static final List<Pattern> DATES = List.of(
            Pattern.compile("(?<!\\d)(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})(?!\\d)"),
            Pattern.compile("(?<!\\d)(?<y>(?:19|20)\\d{2})(?<m>\\d{2})(?<d>\\d{2})(?=T\\d|$)"),
            Pattern.compile("(?<![\\d/])(?<y>\\d{4})[/.](?<m>\\d{1,2})[/.](?<d>\\d{1,2})(?!\\d)"),
            Pattern.compile(
                    "(?i)(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]" + MONTH + ",?[ -](?<y>\\d{4})(?!\\d)"),
            Pattern.compile("(?i)\\b" + MONTH + " ?(?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>\\d{4})(?!\\d)"),
            Pattern.compile("(?<![\\d/.])(?<one>\\d{1,2})[/.-](?<two>\\d{1,2})[/.-](?<y>\\d{4})(?!\\d)"));

    private static final Pattern CLOCK = Pattern.compile(
            "(?i)(?<!\\d)(?<h>\\d{1,2})[:.](?<min>\\d{2})(?::(?<s>\\d{2})(?<fraction>\\.\\d{1,9})?)?(?!\\d)\\s*(?<half>[ap]\\.?\\s?m\\b\\.?)?");
    private static final Pattern BASIC_CLOCK = Pattern.compile("^T(?<h>\\d{2})(?<min>\\d{2})(?<s>\\d{2})?");
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(\\d{3})?");
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    /** The first date in the text with the time beside it; nothing if there is none, or no day that news was made on. */
    static Optional<WrittenTime> first(String text, DayOrder order) {
        String stripped = text.strip();
        if (EPOCH.matcher(stripped).matches()) {
            return Optional.of(epoch(stripped));
        }
        Matcher earliest = null;
        for (Pattern form : DATES) {
            Matcher date = form.matcher(stripped);
            if (date.find() && (earliest == null || date.start() < earliest.start())) {
                earliest = date;
            }
        }
        return earliest == null ? Optional.empty() : read(stripped, earliest, order);
    }

    private static WrittenTime epoch(String digits) {
        long number = Long.parseLong(digits);
        OffsetDateTime time = Instant.ofEpochMilli(digits.length() > 10 ? number : number * 1000)
                .atOffset(ZoneOffset.UTC);
        return new WrittenTime(time.toLocalDate(), time.toLocalTime(), ZoneOffset.UTC, true);
    }

    private static Optional<WrittenTime> read(String text, Matcher found, DayOrder order) {
        boolean inFigures = found.pattern() == DATES.get(DATES.size() - 1);
        try {
            boolean certain = true;
            LocalDate date;
            if (inFigures) {
                int one = Integer.parseInt(found.group("one"));
                int two = Integer.parseInt(found.group("two"));
                boolean monthFirst = two > 12 || one <= 12 && order == DayOrder.MONTH_FIRST;
                certain = one > 12 || two > 12 || one == two || order != DayOrder.UNKNOWN;
                date = LocalDate.of(year(found), monthFirst ? one : two, monthFirst ? two : one);
            } else {
                date = LocalDate.of(year(found), month(found), Integer.parseInt(found.group("d")));
            }
            if (date.isBefore(EARLIEST) || !date.isBefore(LATEST)) {
                return Optional.empty();
            }
            return Optional.of(timed(text, found, date, certain));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int year(Matcher date) {
        return Integer.parseInt(date.group("y"));
    }

    private static int month(Matcher date) {
        return date.pattern().pattern().contains("<month>")
                ? month(date.group("month"))
                : Integer.parseInt(date.group("m"));
    }

    /** The month that the word begins like, from 1. */
    static int month(String word) {
        return List.of(MONTHS.split("\\|")).indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    /** The time stands right behind its date, or before it. */
    private static WrittenTime timed(String text, Matcher date, LocalDate day, boolean certain) {
        String after = text.substring(date.end());
        Matcher basic = BASIC_CLOCK.matcher(after);
        Matcher clock = basic.find() ? basic : CLOCK.matcher(after);
        boolean isBehind = clock == basic || clock.find() && clock.start() <= 12;
        String zoned = after;
        if (!isBehind) {
            zoned = text.substring(0, date.start());
            clock = CLOCK.matcher(zoned);
            if (!clock.find() || zoned.length() - clock.end() > 12) {
                return new WrittenTime(day, null, null, certain);
            }
        }
        LocalTime time = time(clock);
        return new WrittenTime(
                day, time, ZoneNames.leading(zoned.substring(clock.end()), LocalDateTime.of(day, time)), certain);
    }

    private static LocalTime time(Matcher clock) {
        int hour = Integer.parseInt(clock.group("h"));
        boolean basic = clock.pattern() == BASIC_CLOCK;
        String half = basic ? null : clock.group("half");
        if (half != null) {
            hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
        }
        int second = clock.group("s") == null ? 0 : Integer.parseInt(clock.group("s"));
        String fraction = basic ? null : clock.group("fraction");
        int nanos = fraction == null ? 0 : (int) Math.round(Double.parseDouble("0" + fraction) * 1e9);
        return LocalTime.of(hour, Integer.parseInt(clock.group("min")), second, nanos);
    }

    private WrittenTimes() {}
}
