package dev.parley.ingest.publication;

import dev.parley.contracts.PublicationTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells when a page's article was published: by what the page states for machines, else by what it shows, else by what can
 * be concluded. Needs no clock, so the same page always tells the same.
 */
public final class PageTimes {
    private static final Pattern DAY_IN_ADDRESS = Pattern.compile(
            "/(?<y>(?:19|20)\\d{2})[/-](?:(?<m>\\d{1,2})|(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)[/-](?<d>\\d{1,2})(?!\\d)");
    private static final Pattern YEAR_IN_ADDRESS = Pattern.compile("/(?<y>(?:19|20)\\d{2})(?:/|-)");
    private static final Duration CONTRADICTION = Duration.ofDays(2);

    private final Document page;
    private final String linkedDate;
    private final boolean linkedIsGuess;
    private final String linkedModified;
    private final String address;
    private final Optional<LocalDate> dayOfAddress;

    /**
     * @param linkedDate when the page's linked data say its article was published, or null
     * @param linkedIsGuess whether the linked data tell of several articles and not which of them is the page's
     * @param linkedModified when they say it was changed last, or null
     * @param address of the page, or null
     */
    public PageTimes(Document page, String linkedDate, boolean linkedIsGuess, String linkedModified, String address) {
        this.linkedIsGuess = linkedIsGuess;
        this.page = page;
        this.linkedDate = linkedDate;
        this.linkedModified = linkedModified;
        this.address = address == null ? "" : address.toLowerCase(Locale.ROOT);
        this.dayOfAddress = dayOfAddress();
    }

    /** When the article was published; nothing if the page does not tell. */
    public Optional<Published> published() {
        List<Clue> clues = clues();
        if (!clues.isEmpty()) {
            return Optional.of(weighed(clues));
        }
        return dateline()
                .or(() -> dayOfAddress.map(day -> new Published(PublicationTime.on(day), Source.ADDRESS, false)));
    }

    /** When the article was changed last, as the page states; null if it does not. */
    public PublicationTime modified() {
        return new StatedTimes(page, DayOrder.UNKNOWN)
                .modified(linkedModified)
                .map(WrittenTime::known)
                .orElse(null);
    }

    private List<Clue> clues() {
        DayOrder country = orderOfCountry();
        List<Clue> clues = clues(country);
        boolean isOpen = country == DayOrder.UNKNOWN
                && clues.stream().anyMatch(clue -> !clue.time().certain());
        return isOpen ? clues(orderByAddress()) : clues;
    }

    private List<Clue> clues(DayOrder order) {
        List<Clue> clues = new ArrayList<>(new StatedTimes(page, order).published(linkedDate, linkedIsGuess));
        ShownTimes shown = new ShownTimes(page, order);
        clues.addAll(shown.clues());
        if (clues.isEmpty()) {
            shown.concluded().ifPresent(clues::add);
        }
        return clues;
    }

    private DayOrder orderOfCountry() {
        Element locale = page.selectFirst("meta[property=og:locale]");
        String country =
                locale != null ? locale.attr("content") : page.select("html").attr("lang");
        if (country.replace('_', '-').equalsIgnoreCase("en-US")) {
            return DayOrder.MONTH_FIRST;
        }
        return country.contains("-") || country.contains("_") ? DayOrder.DAY_FIRST : DayOrder.UNKNOWN;
    }

    /** The order in which figures agree with the day in the address. */
    private DayOrder orderByAddress() {
        for (DayOrder order : List.of(DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST)) {
            if (clues(order).stream().anyMatch(this::isDayOfAddress)) {
                return order;
            }
        }
        return DayOrder.UNKNOWN;
    }

    private boolean isDayOfAddress(Clue clue) {
        return dayOfAddress.filter(clue.time().date()::equals).isPresent();
    }

    /** The first clue counts; others may tell it more exactly or cast doubt on it. */
    private static Published weighed(List<Clue> clues) {
        Clue first = clues.get(0);
        Clue chosen = first;
        if (first.time().mayBeADay()) {
            chosen = other(clues, clue -> clue.time().isExact() && !clue.time().mayBeADay() && sameDay(clue, first))
                    .orElse(first);
        } else if (first.time().isUtc()) {
            chosen = other(clues, clue -> clue.time().isExact() && !clue.time().isUtc() && sameMoment(clue, first))
                    .orElse(first);
        }
        boolean doubtful = other(clues, clue -> clue.stated() && first.stated() && contradicts(clue, first))
                .isPresent();
        return new Published(
                chosen.time().known(), chosen.source(), first.time().certain() && !doubtful);
    }

    private static Optional<Clue> other(List<Clue> clues, Predicate<Clue> condition) {
        return clues.stream().skip(1).filter(condition).findFirst();
    }

    private static boolean sameDay(Clue clue, Clue first) {
        return clue.time().date().equals(first.time().date());
    }

    private static boolean sameMoment(Clue clue, Clue first) {
        return clue.time().known().moment().isEqual(first.time().known().moment());
    }

    private static boolean contradicts(Clue clue, Clue first) {
        return clue.time().isSameClockElsewhere(first.time())
                || Math.abs(ChronoUnit.DAYS.between(
                                clue.time().date(), first.time().date()))
                        > CONTRADICTION.toDays();
    }

    private Optional<Published> dateline() {
        Dateline line = ShownTimes.paragraphs(page)
                .map(paragraph -> Dateline.of(paragraph.text()))
                .filter(found -> found != null && found.month() > 0)
                .findFirst()
                .orElse(null);
        if (line == null) {
            return Optional.empty();
        }
        if (line.year() > 0) {
            return day(line.year(), line).map(day -> new Published(PublicationTime.on(day), Source.DATELINE, true));
        }
        return yearOf(line)
                .flatMap(year -> day(year, line))
                .map(day -> new Published(PublicationTime.on(day), Source.DATELINE, false));
    }

    /** The year of the address, or the one that puts the day before the last change. */
    private Optional<Integer> yearOf(Dateline line) {
        PublicationTime modified = modified();
        if (modified != null) {
            int year = modified.date().getYear();
            boolean isLater =
                    day(year, line).filter(day -> day.isAfter(modified.date())).isPresent();
            return Optional.of(isLater ? year - 1 : year);
        }
        Matcher year = YEAR_IN_ADDRESS.matcher(address);
        return year.find() ? Optional.of(Integer.valueOf(year.group("y"))) : Optional.empty();
    }

    private static Optional<LocalDate> day(int year, Dateline line) {
        return day(year, line.month(), line.day());
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> dayOfAddress() {
        Matcher day = DAY_IN_ADDRESS.matcher(address);
        if (!day.find()) {
            return Optional.empty();
        }
        int month = day.group("m") != null ? Integer.parseInt(day.group("m")) : WrittenTimes.month(day.group("month"));
        return day(Integer.parseInt(day.group("y")), month, Integer.parseInt(day.group("d")));
    }
}
