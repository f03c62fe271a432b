package dev.parley.ingest.cleaning;

import dev.parley.contracts.Zone;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Finds the article in a web page. */
public final class PageCleaner {

    /**
     * Cleans a page.
     *
     * @param baseUrl the page's address, or null
     */
    public static CleanedPage clean(String html, String baseUrl) {
        return clean(Jsoup.parse(html, baseUrl == null ? "" : baseUrl));
    }

    /**
     * Cleans a page in the encoding that it was sent with.
     *
     * @param charset from the transport, or null to go by the page's own mark or declaration, else UTF-8
     * @param baseUrl the page's address, or null
     */
    public static CleanedPage clean(byte[] html, String charset, String baseUrl) {
        try {
            return clean(Jsoup.parse(new ByteArrayInputStream(html), charset, baseUrl == null ? "" : baseUrl));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory are always readable", e);
        }
    }

    private static CleanedPage clean(Document page) {
        String title = page.title().isBlank() ? null : page.title();
        String body = page.body().text();
        if (body.isBlank()) {
            return CleanedPage.ofText("");
        }
        String text = title == null ? body : title + "\n\n" + body;
        List<Zone> zones = title == null
                ? List.of()
                : List.of(new Zone(Zone.Kind.HEADLINE, 0, title.codePointCount(0, title.length())));
        return new CleanedPage(title, text, zones, null, null, null, null, null);
    }

    private PageCleaner() {}
}
