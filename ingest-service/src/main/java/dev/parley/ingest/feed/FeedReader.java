package dev.parley.ingest.feed;

import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Reads RSS 0.9x to 2.0, RSS 1.0, Atom 1.0, and news sitemaps with their indexes. */
final class FeedReader {
    private static final String CONTENT_MODULE = "http://purl.org/rss/1.0/modules/content/";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    private final XmlDocument xml;
    private final int mostEntries;
    private final List<FeedEntry> entries = new ArrayList<>();
    private final List<Sitemap> sitemaps = new ArrayList<>();
    private String title;

    private FeedReader(XmlDocument xml, int mostEntries) {
        this.xml = xml;
        this.mostEntries = mostEntries;
    }

    /**
     * Reads the document.
     *
     * @param charset that the transport named, or null
     * @throws ProblemException if it is none of these, or hostile
     */
    static FeedDocument read(byte[] document, String charset, int mostEntries) {
        FeedReader reader = new FeedReader(new XmlDocument(document, charset), mostEntries);
        reader.document();
        return new FeedDocument(reader.title, reader.entries, reader.newestSitemaps());
    }

    /** @param changed an ISO 8601 time, whose order is that of its letters but for its zone; empty if there is none */
    private record Sitemap(String address, String changed) {}

    private List<String> newestSitemaps() {
        return sitemaps.stream()
                .sorted(Comparator.comparing(Sitemap::changed).reversed())
                .map(Sitemap::address)
                .toList();
    }

    private void document() {
        if (!xml.nextChild()) {
            throw new ProblemException(Problem.unreadable("the document is empty"));
        }
        switch (xml.name()) {
            case "rss", "rdf" -> children(this::rss);
            case "feed" -> children(this::atom);
            case "urlset" -> children(this::sitemap);
            case "sitemapindex" -> children(this::sitemapIndex);
            default ->
                throw new ProblemException(
                        Problem.unreadable("the document is no RSS, Atom or sitemap: it begins with " + xml.name()));
        }
    }

    private void children(Consumer<String> element) {
        while (xml.nextChild()) {
            element.accept(xml.name());
        }
    }

    private void rss(String name) {
        switch (name) {
            case "channel" -> children(this::channel);
            case "item" -> item();
            default -> xml.text();
        }
    }

    private void channel(String name) {
        switch (name) {
            case "item" -> item();
            case "title" -> title = first(title, xml.text());
            default -> xml.text();
        }
    }

    private void item() {
        EntryDraft entry = new EntryDraft();
        children(name -> {
            switch (name) {
                case "guid" -> entry.guid(!"false".equalsIgnoreCase(xml.attribute("isPermaLink")), xml.text());
                case "link" -> entry.link = first(entry.link, xml.text());
                case "title" -> entry.title = first(entry.title, xml.text());
                case "pubdate" -> entry.publishedAt = first(entry.publishedAt, xml.text());
                case "date" -> {
                    boolean core = xml.namespace().equals(DUBLIN_CORE);
                    String date = xml.text();
                    entry.publishedAt = core ? first(entry.publishedAt, date) : entry.publishedAt;
                }
                case "encoded" -> {
                    boolean content = xml.namespace().equals(CONTENT_MODULE);
                    String text = xml.text();
                    entry.content = content ? text : entry.content;
                }
                case "source" -> {
                    entry.sourceUrl = xml.attribute("url");
                    entry.sourceName = xml.text();
                }
                default -> xml.text();
            }
        });
        add(entry);
    }

    private void atom(String name) {
        switch (name) {
            case "title" -> title = first(title, xml.text());
            case "entry" -> entry();
            default -> xml.text();
        }
    }

    private void entry() {
        EntryDraft entry = new EntryDraft();
        children(name -> {
            switch (name) {
                case "id" -> entry.guid(false, xml.text());
                case "link" -> {
                    String relation = xml.attribute("rel");
                    if (relation == null || relation.equals("alternate")) {
                        entry.link = first(entry.link, xml.attribute("href"));
                    }
                    xml.text();
                }
                case "title" -> entry.title = first(entry.title, xml.text());
                case "published" -> entry.publishedAt = xml.text();
                case "updated" -> entry.updatedAt = xml.text();
                case "content" -> {
                    String type = xml.attribute("type");
                    entry.content = switch (type == null ? "text" : type) {
                        case "html", "text/html" -> xml.text();
                        case "xhtml", "application/xhtml+xml" -> xml.markup();
                        case "text", "text/plain" ->
                            xml.text().replace("&", "&amp;").replace("<", "&lt;");
                        default -> ignored();
                    };
                }
                case "source" ->
                    children(part -> {
                        switch (part) {
                            case "title" -> entry.sourceName = xml.text();
                            case "id" -> entry.sourceUrl = first(entry.sourceUrl, xml.text());
                            default -> xml.text();
                        }
                    });
                default -> xml.text();
            }
        });
        add(entry);
    }

    private String ignored() {
        xml.text();
        return null;
    }

    /** Only what a sitemap marks as news; the rest of a site is not articles. */
    private void sitemap(String name) {
        if (!name.equals("url")) {
            xml.text();
            return;
        }
        EntryDraft entry = new EntryDraft();
        boolean[] news = new boolean[1];
        children(part -> {
            switch (part) {
                case "loc" -> entry.link = xml.text();
                case "lastmod" -> entry.updatedAt = xml.text();
                case "news" -> {
                    news[0] = true;
                    children(about -> news(about, entry));
                }
                default -> xml.text();
            }
        });
        if (news[0]) {
            add(entry);
        }
    }

    private void news(String name, EntryDraft entry) {
        switch (name) {
            case "title" -> entry.title = xml.text();
            case "publication_date" -> entry.publishedAt = xml.text();
            case "publication" ->
                children(part -> {
                    String text = xml.text();
                    if (part.equals("name")) {
                        entry.sourceName = text;
                    }
                });
            default -> xml.text();
        }
    }

    private void sitemapIndex(String name) {
        if (!name.equals("sitemap")) {
            xml.text();
            return;
        }
        String[] about = {"", ""};
        children(part -> {
            String text = xml.text();
            if (part.equals("loc")) {
                about[0] = text;
            } else if (part.equals("lastmod")) {
                about[1] = text;
            }
        });
        if (!about[0].isEmpty()) {
            sitemaps.add(new Sitemap(about[0], about[1]));
        }
    }

    private void add(EntryDraft draft) {
        FeedEntry entry = draft.entry();
        if (entry == null) {
            return;
        }
        if (entries.size() == mostEntries) {
            throw new ProblemException(Problem.unreadable("the document has more than " + mostEntries + " entries"));
        }
        entries.add(entry);
    }

    private static String first(String value, String otherwise) {
        return value == null || value.isEmpty() ? otherwise : value;
    }
}
