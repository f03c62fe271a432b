package dev.parley.ingest.cleaning;

import dev.parley.contracts.PublicationTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article in JSON-LD, Open Graph and meta elements; null where it says nothing that can be used.
 */
record PageMetadata(
        String headline,
        String description,
        String url,
        String outlet,
        PublicationTime publishedAt,
        String language,
        String agency) {

    static PageMetadata of(Document page) {
        LinkedData data = LinkedData.of(page);
        String outlet = first(data.publisher(), meta(page, "og:site_name"), meta(page, "application-name"));
        String headline = first(data.headline(), meta(page, "og:title"), meta(page, "twitter:title"), page.title());
        return new PageMetadata(
                headline == null ? null : Headline.withoutSite(headline, outlet),
                first(meta(page, "og:description"), meta(page, "description"), data.description()),
                first(canonical(page), meta(page, "og:url"), data.url()),
                outlet,
                published(page, data),
                language(page, data),
                Agency.of(first(data.creator(), meta(page, "author"))));
    }

    private static PublicationTime published(Document page, LinkedData data) {
        return Stream.<String>of(
                        data.datePublished(),
                        meta(page, "article:published_time"),
                        meta(page, "og:article:published_time"),
                        meta(page, "datePublished"),
                        meta(page, "pubdate"),
                        meta(page, "publish-date"),
                        meta(page, "date"),
                        meta(page, "dc.date"),
                        meta(page, "dc.date.issued"),
                        meta(page, "parsely-pub-date"),
                        meta(page, "sailthru.date"),
                        attribute(page, "article time[datetime], time[pubdate][datetime]", "datetime"))
                .map(PageDate::read)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static String language(Document page, LinkedData data) {
        return Stream.of(attribute(page, "html", "lang"), data.language(), meta(page, "og:locale"), httpLanguage(page))
                .filter(code -> code != null && !code.isBlank())
                .map(code -> code.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT))
                .filter(code -> code.matches("[a-z]{2}"))
                .findFirst()
                .orElse(null);
    }

    private static String httpLanguage(Document page) {
        return attribute(page, "meta[http-equiv~=(?i)content-language]", "content");
    }

    private static String canonical(Document page) {
        return attribute(page, "link[rel~=(?i)^canonical$]", "abs:href");
    }

    private static String meta(Document page, String name) {
        return page.getElementsByTag("meta").stream()
                .filter(meta -> name.equalsIgnoreCase(meta.attr("property"))
                        || name.equalsIgnoreCase(meta.attr("name"))
                        || name.equalsIgnoreCase(meta.attr("itemprop")))
                .map(meta -> meta.attr("content").strip())
                .filter(content -> !content.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String attribute(Document page, String selector, String name) {
        Function<Element, String> value = element -> element.attr(name).strip();
        return page.select(selector).stream()
                .map(value)
                .filter(content -> !content.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String first(String... values) {
        return Stream.of(values)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .map(String::strip)
                .orElse(null);
    }
}
