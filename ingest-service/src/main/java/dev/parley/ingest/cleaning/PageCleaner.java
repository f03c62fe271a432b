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
     * @throws UnfitPageException if its elements are nested too deep, or are too many
     */
    public static CleanedPage clean(String html, String baseUrl) {
        PageBounds.check(new PageBounds.Markup() {
            @Override
            public int length() {
                return html.length();
            }

            @Override
            public int at(int index) {
                return html.charAt(index);
            }
        });
        return clean(Jsoup.parse(html, baseUrl == null ? "" : baseUrl));
    }

    /**
     * Cleans a page in the encoding that it was sent with.
     *
     * @param charset from the transport, or null to go by the page's own mark or declaration, else UTF-8
     * @param baseUrl the page's address, or null
     * @throws UnfitPageException if its elements are nested too deep, or are too many
     */
    public static CleanedPage clean(byte[] html, String charset, String baseUrl) {
        PageBounds.check(new PageBounds.Markup() {
            @Override
            public int length() {
                return html.length;
            }

            @Override
            public int at(int index) {
                return html[index];
            }
        });
        try {
            return clean(Jsoup.parse(new ByteArrayInputStream(html), charset, baseUrl == null ? "" : baseUrl));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory are always readable", e);
        }
    }

    private static CleanedPage clean(Document page) {
        PageBounds.check(page);
        PageMetadata metadata = PageMetadata.of(page);
        String headline = Headline.of(page, metadata.headline());
        Document remainder = page.clone();
        Boilerplate.removeFrom(remainder.body());
        List<BlockText.Block> body = BodyBlocks.pick(BlockText.of(MainContent.find(remainder.body())), headline);
        if (body.isEmpty()) {
            return CleanedPage.ofText("");
        }
        String standfirst = Standfirst.of(page, headline, body);
        ArticleText text = new ArticleText();
        text.zone(Zone.Kind.HEADLINE, headline);
        text.zone(Zone.Kind.STANDFIRST, standfirst);
        text.body(BodyBlocks.without(body, standfirst));
        return new CleanedPage(
                headline,
                text.text(),
                text.zones(),
                metadata.url(),
                metadata.outlet(),
                metadata.publishedAt(),
                metadata.language(),
                metadata.agency(),
                metadata.details());
    }

    private PageCleaner() {}
}
