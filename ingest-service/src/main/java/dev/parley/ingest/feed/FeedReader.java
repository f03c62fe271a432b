package dev.parley.ingest.feed;

import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** Reads RSS 0.9x to 2.0, RSS 1.0 and Atom 1.0, and by {@link SitemapReader} news sitemaps with their indexes. */
final class FeedReader {
    private static final String CONTENT_MODULE = "http://purl.org/rss/1.0/modules/content/";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    private final XmlDocument xml;
    private final int mostEntries;
    private final List<FeedEntry> entries = new ArrayList<>();
    private final SitemapReader sitemaps;
    private String title;

    private FeedReader(XmlDocument xml, int mostEntries) {
        this.xml = xml;
        this.mostEntries = mostEntries;
        this.sitemaps = new SitemapReader(xml, this::add);
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
        return new FeedDocument(
                EntryDraft.usable(reader.title, EntryDraft.LONGEST_NAME), reader.entries, reader.sitemaps.newest());
    }

    private void document() {
        if (!xml.nextChild()) {
            throw new ProblemException(Problem.unreadable("the document is empty"));
        }
        switch (xml.name()) {
            case "rss", "rdf" -> xml.children(this::rss);
            case "feed" -> xml.children(this::atom);
            case "urlset" -> xml.children(sitemaps::page);
            case "sitemapindex" -> xml.children(sitemaps::sitemap);
            default ->
                throw new ProblemException(
                        Problem.unreadable("the document is no RSS, Atom or sitemap: it begins with " + xml.name()));
        }
    }

    private void rss(String name) {
        switch (name) {
            case "channel" -> xml.children(this::channel);
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
        xml.children(name -> {
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
        xml.children(name -> {
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
                    xml.children(part -> {
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
