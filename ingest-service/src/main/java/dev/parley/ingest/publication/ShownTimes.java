package dev.parley.ingest.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The times that a page shows its readers, at its headline and not beside the article. */
final class ShownTimes {
    private static final String LINES =
            "[class~=(?i)(^|[-_ ])(date|dateline|timestamp|datetime|published|publish|pubdate|posted|"
                    + "article-date|news-date|entry-date|publish-time|published-date|time)($|[-_ ])]";
    private static final Pattern BESIDE = Pattern.compile(
            "(?i)(^|[-_ ])(comments?|related|sidebar|recommended|teasers?|footer|more|most|trending|widget)($|[-_ ])");
    private static final Pattern CHANGED = Pattern.compile("(?i)(^|[-_ ])(updated|modified|lastmod)($|[-_ ])");
    private static final Pattern LATER = Pattern.compile("(?i)\\b(?:last )?(?:updated|modified|changed)\\b");
    private static final Pattern EARLIER = Pattern.compile("(?i)\\b(?:first )?(?:published|posted)\\b");
    private static final int LONGEST_LINE = 160;

    private final Document page;
    private final DayOrder order;

    ShownTimes(Document page, DayOrder order) {
        this.page = page;
        this.order = order;
    }

    /** Of elements made for times first, then of lines that look like it. */
    List<Clue> clues() {
        List<Clue> clues = new ArrayList<>();
        atHeadline("time[datetime]")
                .filter(element -> !isChange(element))
                .flatMap(element -> WrittenTimes.first(element.attr("datetime"), order).stream())
                .findFirst()
                .ifPresent(time -> clues.add(new Clue(Source.TIME_ELEMENT, time, false)));
        atHeadline(LINES)
                .filter(element -> !isChange(element))
                .map(Element::text)
                .filter(line -> line.length() <= LONGEST_LINE)
                .flatMap(line -> published(line).stream())
                .findFirst()
                .ifPresent(time -> clues.add(new Clue(Source.VISIBLE, time, false)));
        return clues;
    }

    /** What the first line at the headline tells that is little else than a date. */
    Optional<Clue> concluded() {
        return DateLines.of(page)
                .flatMap(line -> published(line).stream())
                .findFirst()
                .map(time -> new Clue(Source.VISIBLE, time.concluded(), false));
    }

    /** Of a line that tells two times, the one that is not said to be that of a change. */
    private Optional<WrittenTime> published(String line) {
        Matcher later = LATER.matcher(line);
        Matcher earlier = EARLIER.matcher(line);
        if (!later.find()) {
            return WrittenTimes.first(line, order);
        }
        if (earlier.find()) {
            int end = later.start() > earlier.start() ? later.start() : line.length();
            return WrittenTimes.first(line.substring(earlier.end(), end), order);
        }
        return WrittenTimes.first(line.substring(0, later.start()), order);
    }

    /** The matching elements that stand nearest around the headline; those of the first article if there is none. */
    private Stream<Element> atHeadline(String selector) {
        for (Element around = page.selectFirst("h1"); around != null; around = around.parent()) {
            List<Element> found = around.select(selector).stream()
                    .filter(element -> !isBeside(element))
                    .toList();
            if (!found.isEmpty()) {
                return found.stream();
            }
        }
        return page.select("article").select(selector).stream().filter(element -> !isBeside(element));
    }

    /** Paragraphs of the article, in order. */
    static Stream<Element> paragraphs(Document page) {
        return page.select("p").stream().filter(element -> !isBeside(element)).limit(4);
    }

    /** Whether the element is part of what stands beside an article. */
    static boolean isBeside(Element element) {
        return Stream.concat(Stream.of(element), element.parents().stream())
                .anyMatch(part -> part.normalName().equals("aside")
                        || part.normalName().equals("footer")
                        || part.normalName().equals("nav")
                        || !part.normalName().equals("body")
                                && BESIDE.matcher(part.className()).find());
    }

    private static boolean isChange(Element element) {
        return CHANGED.matcher(element.className()).find()
                || element.attr("itemprop").equalsIgnoreCase("dateModified");
    }
}
