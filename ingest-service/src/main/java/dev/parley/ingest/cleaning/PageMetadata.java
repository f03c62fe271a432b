package dev.parley.ingest.cleaning;

import dev.parley.contracts.PublicationTime;
import dev.parley.ingest.article.Details;
import dev.parley.ingest.language.LanguageCode;
import dev.parley.ingest.publication.Dateline;
import dev.parley.ingest.publication.PageTimes;
import dev.parley.ingest.publication.Published;
import dev.parley.ingest.publication.Source;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article in JSON-LD, Open Graph, meta elements and what it shows; null where it says nothing that
 * can be used.
 */
record PageMetadata(
        String headline,
        String url,
        String outlet,
        PublicationTime publishedAt,
        String language,
        String agency,
        Details details) {
    private static final String HEADLINE = "title";
    private static final String URL = "url";
    private static final String OUTLET = "outlet";
    private static final String PUBLISHED = "publishedAt";
    private static final String MODIFIED = "modifiedAt";
    private static final String LANGUAGE = "language";
    private static final String AGENCY = "agency";
    private static final String BYLINE = "byline";
    private static final Pattern BY = Pattern.compile("(?i)^(?:written )?by[: ]\\s*");
    private static final int LONGEST_BYLINE = 200;
    private static final int FIRST_PARAGRAPHS = 3;

    static PageMetadata of(Document page) {
        LinkedData data = LinkedData.of(page);
        Findings found = new Findings();
        found.offer(OUTLET, Source.JSON_LD, data.publisher())
                .offer(OUTLET, Source.OPEN_GRAPH, meta(page, "og:site_name"))
                .offer(OUTLET, Source.META, meta(page, "application-name"));
        found.offer(HEADLINE, Source.JSON_LD, data.headline())
                .offer(HEADLINE, Source.OPEN_GRAPH, meta(page, "og:title"))
                .offer(HEADLINE, Source.META, meta(page, "twitter:title"))
                .offer(HEADLINE, Source.META, page.title());
        found.refine(HEADLINE, title -> Headline.withoutSite(title, found.get(OUTLET)));
        found.offer(URL, Source.META, canonical(page))
                .offer(URL, Source.OPEN_GRAPH, meta(page, "og:url"))
                .offer(URL, Source.JSON_LD, data.url());
        offerBylines(page, data, found);
        offerAgencies(page, data, found);
        found.offer(LANGUAGE, Source.META, LanguageCode.of(attribute(page, "html", "lang")))
                .offer(LANGUAGE, Source.JSON_LD, LanguageCode.of(data.language()))
                .offer(LANGUAGE, Source.OPEN_GRAPH, LanguageCode.of(meta(page, "og:locale")))
                .offer(LANGUAGE, Source.META, LanguageCode.of(httpLanguage(page)));
        PageTimes times =
                new PageTimes(page, data.datePublished(), data.isGuess(), data.dateModified(), found.get(URL));
        Published published = times.published().orElse(null);
        if (published != null) {
            found.note(PUBLISHED, published.source(), published.certain());
        }
        if (times.modified() != null) {
            found.note(MODIFIED, data.dateModified() != null ? Source.JSON_LD : Source.META, true);
        }
        return new PageMetadata(
                found.get(HEADLINE),
                found.get(URL),
                found.get(OUTLET),
                published == null ? null : published.time(),
                found.get(LANGUAGE),
                found.get(AGENCY),
                new Details(found.get(BYLINE), times.modified(), found.provenance()));
    }

    private static void offerBylines(Document page, LinkedData data, Findings found) {
        found.offer(BYLINE, Source.JSON_LD, person(data.creator()))
                .offer(BYLINE, Source.OPEN_GRAPH, person(meta(page, "article:author")))
                .offer(BYLINE, Source.META, person(meta(page, "author")))
                .offer(BYLINE, Source.VISIBLE, person(text(page, "[rel=author], [itemprop=author]")))
                .offer(BYLINE, Source.VISIBLE, person(text(page, "article [class~=(?i)(^|[-_ ])byline($|[-_ ])]")));
    }

    private static void offerAgencies(Document page, LinkedData data, Findings found) {
        found.offer(AGENCY, Source.JSON_LD, Agency.of(data.creator()))
                .offer(AGENCY, Source.META, Agency.of(meta(page, "author")));
        page.select("p").stream()
                .limit(FIRST_PARAGRAPHS)
                .map(paragraph -> Dateline.of(paragraph.text()))
                .filter(Objects::nonNull)
                .forEach(line -> found.offer(AGENCY, Source.DATELINE, Agency.of(line.agency())));
    }

    /** A name as it is credited; some pages give an address instead, which is none. */
    private static String person(String credit) {
        if (credit == null || credit.contains("://") || credit.length() > LONGEST_BYLINE) {
            return null;
        }
        return BY.matcher(credit.strip()).replaceFirst("");
    }

    private static String httpLanguage(Document page) {
        return attribute(page, "meta[http-equiv~=(?i)content-language]", "content");
    }

    private static String canonical(Document page) {
        return attribute(page, "link[rel~=(?i)^canonical$]", "abs:href");
    }

    private static String meta(Document page, String name) {
        return first(
                page.getElementsByTag("meta").stream()
                        .filter(meta -> name.equalsIgnoreCase(meta.attr("property"))
                                || name.equalsIgnoreCase(meta.attr("name"))
                                || name.equalsIgnoreCase(meta.attr("itemprop"))),
                meta -> meta.attr("content"));
    }

    private static String attribute(Document page, String selector, String name) {
        return first(page.select(selector).stream(), element -> element.attr(name));
    }

    private static String text(Document page, String selector) {
        return first(page.select(selector).stream(), Element::text);
    }

    private static String first(Stream<Element> elements, Function<Element, String> value) {
        return elements.map(value)
                .map(String::strip)
                .filter(content -> !content.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
