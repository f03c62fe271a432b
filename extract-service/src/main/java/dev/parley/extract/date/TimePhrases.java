package dev.parley.extract.date;

import dev.parley.extract.date.TimeWords.Kind;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Reads single phrases of time against a day. */
final class TimePhrases {
    /** A day of a month without its year is this year's if it lies no further ahead than this. */
    private static final int DAYS_AHEAD = 60;

    private static final int LONGEST = 4;

    private final Document document;
    private final LocalDate today;
    private final TimeWords words = TimeWords.standard();

    /** @param today null if not known; then only dates that name their year are days */
    TimePhrases(Document document, LocalDate today) {
        this.document = document;
        this.today = today;
    }

    /** The phrase whose telling word stands at a token, between two others; null if there is none. */
    TimePhrase at(int at, int first, int end) {
        Token token = document.token(at);
        String word = token.lower();
        Integer month = words.value(Kind.MONTH, word);
        if (month != null && token.isCapitalised()) {
            return led(dayOfMonth(at, month, first, end), first);
        }
        if (word.length() == 10 && word.charAt(4) == '-') {
            return led(new TimePhrase(at, at + 1, iso(word)), first);
        }
        if (today == null) {
            return null;
        }
        Integer weekday = words.value(Kind.WEEKDAY, word);
        if (weekday != null && token.isCapitalised()) {
            return led(weekday(DayOfWeek.of(weekday), at, first, end), first);
        }
        Integer offset = words.value(Kind.OFFSET, word);
        if (offset != null) {
            return led(new TimePhrase(at, at + 1, today.plusDays(offset)), first);
        }
        if (word.equals("ago")
                && at >= first + 2
                && document.token(at - 1).lower().startsWith("day")) {
            Integer days = number(document.token(at - 2).lower());
            return new TimePhrase(at - 2, at + 1, days == null ? null : today.minusDays(days));
        }
        return phrase(Kind.PHRASE, at, end, today);
    }

    /** "A day earlier", "the next day", counted from the day that was told before; null if none stands at a token. */
    TimePhrase told(int at, int end, LocalDate before) {
        TimePhrase fixed = phrase(Kind.TOLD, at, end, before);
        if (fixed != null) {
            boolean open = fixed.end() < end && hasObject(fixed.end());
            return open ? null : fixed;
        }
        Integer days = at + 2 < end && document.token(at + 1).is("days")
                ? number(document.token(at).lower())
                : null;
        if (days == null) {
            return null;
        }
        String way = document.token(at + 2).lower();
        boolean back = way.equals("earlier") || way.equals("before");
        if (!back && !way.equals("later") || at + 3 < end && hasObject(at + 3)) {
            return null;
        }
        return new TimePhrase(at, at + 3, before == null ? null : before.plusDays(back ? -days : days));
    }

    /** "The day before the vote" tells no day. */
    private boolean hasObject(int at) {
        return switch (document.token(at).tag()) {
            case "DET", "NOUN", "PROPN", "ADJ" ->
                document.token(at - 1).is("before") || document.token(at - 1).is("after");
            default -> false;
        };
    }

    /** "Since Tuesday", "ahead of 3 March": no day on which something happened. */
    private TimePhrase led(TimePhrase phrase, int first) {
        int before = phrase.first() - 1;
        while (before >= first && words.has(Kind.PART, document.token(before).lower())) {
            before--;
        }
        boolean led =
                before >= first && words.has(Kind.LEAD, document.token(before).lower()) && !isPart(before, first);
        return led ? new TimePhrase(phrase.first(), phrase.end(), null) : phrase;
    }

    /** "In the early hours of Friday", "on the morning of 3 March". */
    private boolean isPart(int of, int first) {
        if (!document.token(of).is("of") || of - 1 < first) {
            return false;
        }
        String whole = document.token(of - 1).lower();
        return whole.equals("hours") || words.has(Kind.PART, whole);
    }

    private TimePhrase weekday(DayOfWeek day, int at, int first, int end) {
        String before = at > first ? document.token(at - 1).lower() : "";
        if (before.equals("next") || before.equals("coming")) {
            return new TimePhrase(at - 1, at + 1, today.with(TemporalAdjusters.next(day)));
        }
        if (before.equals("this")) {
            return new TimePhrase(at - 1, at + 1, today.with(TemporalAdjusters.nextOrSame(day)));
        }
        if (before.equals("last") || before.equals("past") || before.equals("previous")) {
            return new TimePhrase(at - 1, at + 1, today.with(TemporalAdjusters.previous(day)));
        }
        int week = at + 1 < end && document.token(at + 1).is("of") ? at + 2 : at + 1;
        if (week + 1 < end
                && document.token(week).is("last")
                && document.token(week + 1).is("week")) {
            LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new TimePhrase(at, week + 2, monday.minusWeeks(1).with(TemporalAdjusters.nextOrSame(day)));
        }
        TimePhrase dated = dated(day, at, end);
        return dated != null ? dated : new TimePhrase(at, at + 1, today.with(TemporalAdjusters.previousOrSame(day)));
    }

    /** "Friday, November 3": no day at all if that was no Friday. */
    private TimePhrase dated(DayOfWeek day, int at, int end) {
        int month = at + 1 < end && document.token(at + 1).is(",") ? at + 2 : at + 1;
        for (int next = month; next < Math.min(end, month + 3); next++) {
            Token token = document.token(next);
            Integer named = words.value(Kind.MONTH, token.lower());
            if (named != null && token.isCapitalised()) {
                TimePhrase date = dayOfMonth(next, named, at, end);
                boolean agrees = date.day() != null && date.day().getDayOfWeek().equals(day);
                return new TimePhrase(at, date.end(), agrees ? date.day() : null);
            }
            if (Numerals.day(token.lower()) == null && !token.is("the") && !token.is("of")) {
                return null;
            }
        }
        return null;
    }

    /** "November 3", "Nov. 3, 2025", "3 November", "the 3rd of November". */
    private TimePhrase dayOfMonth(int at, int month, int first, int end) {
        int begin = at;
        int stop = at + 1;
        Integer day = stop < end ? Numerals.day(document.token(stop).lower()) : null;
        if (day != null) {
            stop++;
        } else {
            int before = at - 1;
            if (before >= first && document.token(before).is("of")) {
                before--;
            }
            day = before >= first ? Numerals.day(document.token(before).lower()) : null;
            begin = day == null ? at : before;
        }
        int year = stop < document.size() && document.token(stop).is(",") ? stop + 1 : stop;
        Integer named =
                year < document.size() ? Numerals.year(document.token(year).lower()) : null;
        LocalDate date = day == null ? null : date(named, month, day);
        return new TimePhrase(begin, named == null ? stop : year + 1, date);
    }

    /** A date without its year is the nearest that is not well ahead. */
    LocalDate date(Integer year, int month, int day) {
        if (year == null && today == null) {
            return null;
        }
        try {
            if (year != null) {
                return LocalDate.of(year, month, day);
            }
            LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
            if (thisYear.isAfter(today.plusDays(DAYS_AHEAD))) {
                return thisYear.minusYears(1);
            }
            LocalDate nextYear = thisYear.plusYears(1);
            return nextYear.isAfter(today.plusDays(DAYS_AHEAD / 2)) ? thisYear : nextYear;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private TimePhrase phrase(Kind kind, int at, int end, LocalDate from) {
        if (!words.begins(kind, document.token(at).lower())) {
            return null;
        }
        StringBuilder phrase = new StringBuilder();
        for (int token = at; token < Math.min(end, at + LONGEST); token++) {
            phrase.append(token > at ? " " : "").append(document.token(token).lower());
            Integer offset = words.value(kind, phrase.toString());
            boolean open = token + 1 < end && document.token(token + 1).is("of");
            if (offset != null && !open) {
                return new TimePhrase(at, token + 1, from == null ? null : from.plusDays(offset));
            }
        }
        return null;
    }

    private static LocalDate iso(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Integer number(String word) {
        Integer named = words.value(Kind.NUMBER, word);
        return named != null ? named : Numerals.digits(word, 1, 31);
    }
}
