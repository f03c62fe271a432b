package dev.parley.extract.date;

import dev.parley.contracts.PublicationTime;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * Resolves phrases of time against the day of publication, as news uses them: "on Friday" is the last Friday up to that
 * day, "next Monday" the first after it, "3 November" the nearest that is not well ahead. What names no single day
 * ("last week", "over the weekend") resolves to none.
 */
public final class DateResolver {
    /** A day of a month without its year is this year's if it lies no further ahead than this. */
    private static final int DAYS_AHEAD = 60;

    private static final Set<String> VAGUE = Set.of("since", "until", "before", "after", "from", "by", "through");

    private final Document document;
    private final LocalDate published;
    private final TimeWords words = TimeWords.standard();

    private DateResolver(Document document, LocalDate published) {
        this.document = document;
        this.published = published;
    }

    /** @param publishedAt null if not known; then only dates that name their year resolve */
    public static DateResolver of(Document document, PublicationTime publishedAt) {
        return new DateResolver(document, publishedAt == null ? null : publishedAt.date());
    }

    /** The first day that the words between two tokens name, or null if none is certain. */
    public LocalDate resolve(int firstToken, int endToken) {
        int end = Math.min(endToken, document.size());
        for (int at = Math.max(0, firstToken); at < end; at++) {
            LocalDate date = at(at, firstToken, end);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private LocalDate at(int at, int first, int end) {
        Token token = document.token(at);
        String word = token.lower();
        if (at > first && VAGUE.contains(document.token(at - 1).lower()) || at == first && VAGUE.contains(word)) {
            return null;
        }
        Integer month = words.months().get(word);
        if (month != null && token.isCapitalised()) {
            return dayOfMonth(at, month, end);
        }
        if (word.length() == 10 && word.charAt(4) == '-') {
            return iso(word);
        }
        if (published == null) {
            return null;
        }
        Integer weekday = words.weekdays().get(word);
        if (weekday != null) {
            return weekday(
                    DayOfWeek.of(weekday), at > first ? document.token(at - 1).lower() : "", at, end);
        }
        Integer offset = words.offsets().get(word);
        if (offset != null) {
            return published.plusDays(offset);
        }
        if (word.equals("ago") && at >= 2 && document.token(at - 1).lower().startsWith("day")) {
            Integer days = number(document.token(at - 2).lower());
            return days == null ? null : published.minusDays(days);
        }
        return phrase(at, end);
    }

    private LocalDate weekday(DayOfWeek day, String before, int at, int end) {
        if (before.equals("next") || before.equals("coming") || before.equals("this")) {
            return before.equals("this")
                    ? published.with(TemporalAdjusters.nextOrSame(day))
                    : published.with(TemporalAdjusters.next(day));
        }
        if (before.equals("last") || before.equals("past") || before.equals("previous")) {
            return published.with(TemporalAdjusters.previous(day));
        }
        if (at + 1 < end) {
            int month = document.token(at + 1).is(",") ? at + 2 : at + 1;
            for (int next = month; next < Math.min(end, month + 2); next++) {
                Integer named = words.months().get(document.token(next).lower());
                if (named != null && document.token(next).isCapitalised()) {
                    LocalDate date = dayOfMonth(next, named, end);
                    if (date != null) {
                        return date;
                    }
                }
            }
        }
        return published.with(TemporalAdjusters.previousOrSame(day));
    }

    /** "November 3", "Nov. 3, 2025", "3 November", "the 3rd of November". */
    private LocalDate dayOfMonth(int at, int month, int end) {
        Integer day = at + 1 < end ? day(document.token(at + 1).lower()) : null;
        int year = at + 2;
        if (day == null) {
            int before = at - 1;
            if (before >= 0 && document.token(before).is("of")) {
                before--;
            }
            day = before >= 0 ? day(document.token(before).lower()) : null;
            year = at + 1;
        }
        if (day == null) {
            return null;
        }
        if (year < document.size() && document.token(year).is(",")) {
            year++;
        }
        Integer named = year < document.size() ? year(document.token(year).lower()) : null;
        return date(named, month, day);
    }

    private LocalDate date(Integer year, int month, int day) {
        if (year == null && published == null) {
            return null;
        }
        try {
            if (year != null) {
                return LocalDate.of(year, month, day);
            }
            LocalDate thisYear = LocalDate.of(published.getYear(), month, day);
            if (thisYear.isAfter(published.plusDays(DAYS_AHEAD))) {
                return thisYear.minusYears(1);
            }
            LocalDate nextYear = thisYear.plusYears(1);
            return nextYear.isAfter(published.plusDays(DAYS_AHEAD / 2)) ? thisYear : nextYear;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private LocalDate phrase(int at, int end) {
        StringBuilder phrase = new StringBuilder();
        for (int token = at; token < Math.min(end, at + 4); token++) {
            phrase.append(token > at ? " " : "").append(document.token(token).lower());
            Integer offset = words.phrases().get(phrase.toString());
            if (offset != null) {
                return published.plusDays(offset);
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
        Integer named = words.numbers().get(word);
        return named != null ? named : digits(word, 1, 31);
    }

    private static Integer day(String word) {
        String digits = word;
        if (word.length() > 2
                && (word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th"))) {
            digits = word.substring(0, word.length() - 2);
        }
        return digits(digits, 1, 31);
    }

    private static Integer year(String word) {
        return word.length() == 4 ? digits(word, 1900, Year.MAX_VALUE) : null;
    }

    /** The number that a word of plain digits writes, if it lies between two bounds; else null. */
    private static Integer digits(String word, int lowest, int highest) {
        if (word.isEmpty() || word.length() > 4) {
            return null;
        }
        int number = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < '0' || c > '9') {
                return null;
            }
            number = number * 10 + c - '0';
        }
        return number >= lowest && number <= highest ? number : null;
    }
}
