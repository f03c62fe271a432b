package dev.parley.ingest.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Reads the elements of news sitemaps, and of indexes of such. */
final class SitemapReader {
    private final XmlDocument xml;
    private final Consumer<EntryDraft> news;
    private final List<Sitemap> sitemaps = new ArrayList<>();

    /** @param news takes what a sitemap marks as news */
    SitemapReader(XmlDocument xml, Consumer<EntryDraft> news) {
        this.xml = xml;
        this.news = news;
    }

    /** @param changed an ISO 8601 time, whose order is that of its letters but for its zone; empty if there is none */
    private record Sitemap(String address, String changed) {}

    /** The addresses of the sitemaps of an index, those that changed last first. */
    List<String> newest() {
        return sitemaps.stream()
                .sorted(Comparator.comparing(Sitemap::changed).reversed())
                .map(Sitemap::address)
                .toList();
    }

    /** Reads an element of a sitemap: only what it marks as news; the rest of a site is not articles. */
    void page(String name) {
        if (!name.equals("url")) {
            xml.text();
            return;
        }
        EntryDraft entry = new EntryDraft();
        boolean[] isNews = new boolean[1];
        xml.children(part -> {
            switch (part) {
                case "loc" -> entry.link = xml.text();
                case "lastmod" -> entry.updatedAt = xml.text();
                case "news" -> {
                    isNews[0] = true;
                    xml.children(about -> news(about, entry));
                }
                default -> xml.text();
            }
        });
        if (isNews[0]) {
            news.accept(entry);
        }
    }

    private void news(String name, EntryDraft entry) {
        switch (name) {
            case "title" -> entry.title = xml.text();
            case "publication_date" -> entry.publishedAt = xml.text();
            case "publication" ->
                xml.children(part -> {
                    String text = xml.text();
                    if (part.equals("name")) {
                        entry.sourceName = text;
                    }
                });
            default -> xml.text();
        }
    }

    /** Reads an element of an index of sitemaps. */
    void sitemap(String name) {
        if (!name.equals("sitemap")) {
            xml.text();
            return;
        }
        String[] about = {"", ""};
        xml.children(part -> {
            String text = xml.text();
            if (part.equals("loc")) {
                about[0] = text;
            } else if (part.equals("lastmod")) {
                about[1] = text;
            }
        });
        if (EntryDraft.usable(about[0], EntryDraft.LONGEST_LINK) != null) {
            sitemaps.add(new Sitemap(about[0], about[1]));
        }
    }
}
