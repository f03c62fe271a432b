package dev.parley.ingest.publication;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Lines at a page's headline that are little else than a date, whatever their markup calls them. That such a date is the
 * publication's is concluded, since a line may also tell the day of what the article is about.
 */
final class DateLines {
    private static final String LINES = "h1, p, div, span, li, small, em, strong, td, time";
    private static final int LINES_BEFORE = 3;
    private static final int LINES_BEHIND = 12;
    private static final int LONGEST_LINE = 160;
    private static final int SHORTEST_OF_A_TEXT = 200;

    /** Words that dates are written with, and such as say what a date is of. */
    private static final Pattern OF_A_DATE = Pattern.compile(
            "(?i)\\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
                    + "|[ap]\\.?m|[A-Z]{1,2}[SD]?T|first|last|published|posted|updated|modified|changed|on|at)\\b");

    /** A line with more other letters to each figure is a sentence that holds a date. */
    private static final int MOST_LETTERS_A_FIGURE = 2;

    /** The lines around the first headline, the nearest behind it first; none without a headline. */
    static Stream<String> of(Document page) {
        List<Element> lines = page.select(LINES).stream()
                .filter(element -> element.normalName().equals("h1")
                        || !element.ownText().isBlank() && !ShownTimes.isBeside(element))
                .toList();
        Optional<Element> headline = lines.stream()
                .filter(element -> element.normalName().equals("h1"))
                .findFirst();
        if (headline.isEmpty()) {
            return Stream.empty();
        }
        int at = lines.indexOf(headline.get());
        Stream<Element> behind = lines.subList(at + 1, Math.min(lines.size(), at + 1 + LINES_BEHIND)).stream()
                .takeWhile(element -> element.ownText().length() < SHORTEST_OF_A_TEXT);
        Stream<Element> before = lines.subList(Math.max(0, at - LINES_BEFORE), at).stream();
        return Stream.concat(behind, before).map(Element::text).filter(DateLines::isOne);
    }

    private static boolean isOne(String line) {
        long figures = line.chars().filter(Character::isDigit).count();
        long letters = OF_A_DATE
                .matcher(line)
                .replaceAll("")
                .chars()
                .filter(Character::isLetter)
                .count();
        return line.length() <= LONGEST_LINE && figures > 0 && letters <= MOST_LETTERS_A_FIGURE * figures;
    }

    private DateLines() {}
}
