package dev.parley.ingest.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The times that a page states for machines: linked data, Open Graph, meta elements, microdata. */
final class StatedTimes {
    private static final List<String> OPEN_GRAPH = List.of("article:published_time", "og:article:published_time");

    /** From names that mean nothing else to names that some systems use for the time of the rendering. */
    private static final List<String> META = List.of(
            "article.published",
            "article:published",
            "datepublished",
            "published_at",
            "publication_date",
            "publication-date",
            "publish-date",
            "publish_date",
            "published-date",
            "pubdate",
            "pub_date",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "bt:pubdate",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dc.date.created",
            "dc.date",
            "date");

    private static final List<String> MODIFIED =
            List.of("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "lastmod");

    private final Document page;
    private final DayOrder order;

    StatedTimes(Document page, DayOrder order) {
        this.page = page;
        this.order = order;
    }

    /** In the order of trust. */
    List<Clue> published(String linkedDate, boolean linkedIsGuess) {
        List<Clue> clues = new ArrayList<>();
        if (linkedDate != null) {
            WrittenTimes.first(linkedDate, order)
                    .map(time -> linkedIsGuess ? time.concluded() : time)
                    .ifPresent(time -> clues.add(new Clue(Source.JSON_LD, time, true)));
        }
        OPEN_GRAPH.forEach(name -> meta(name).forEach(value -> add(clues, Source.OPEN_GRAPH, value, true)));
        for (String name : META) {
            meta(name).forEach(value -> add(clues, Source.META, value, !name.equals("date")));
        }
        for (Element element : page.select("[itemprop~=(?i)^datePublished$]")) {
            if (!ShownTimes.isBeside(element)) {
                add(clues, Source.MICRODATA, machineText(element), true);
            }
        }
        return clues;
    }

    /** When the article was changed last. */
    Optional<WrittenTime> modified(String linkedModified) {
        return Stream.concat(
                        Stream.ofNullable(linkedModified), MODIFIED.stream().flatMap(this::meta))
                .flatMap(value -> WrittenTimes.first(value, order).stream())
                .findFirst();
    }

    private static String machineText(Element element) {
        return Stream.of(element.attr("content"), element.attr("datetime"), element.text())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private void add(List<Clue> clues, Source source, String value, boolean stated) {
        WrittenTimes.first(value, order)
                .map(time -> new Clue(source, time, stated))
                .ifPresent(clues::add);
    }

    private Stream<String> meta(String name) {
        return page.getElementsByTag("meta").stream()
                .filter(meta -> name.equals(meta.attr("property").toLowerCase(Locale.ROOT))
                        || name.equals(meta.attr("name").toLowerCase(Locale.ROOT)))
                .map(meta -> meta.attr("content"))
                .filter(content -> !content.isBlank());
    }
}
