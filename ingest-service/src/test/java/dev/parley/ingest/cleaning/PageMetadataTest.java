package dev.parley.ingest.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.PublicationTime;
import dev.parley.ingest.article.Provenance;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageMetadataTest {
    private static final String LINKED = """
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Sluice opens",
            "author": [{"name": "Ana Brenn"}, {"name": "Ole Tarsk"}], "publisher": {"name": "Harbour Post"},
            "dateModified": "2026-02-07T11:00:00+04:00"}</script>""";
    private static final String OPEN_GRAPH =
            "<meta property='og:title' content='The sluice'><meta property='og:site_name' content='HP Online'>"
                    + "<meta property='og:url' content='https://post.example/sluice'>";
    private static final String META = "<meta name='author' content='By Eva Lund'><title>Sluice | HP</title>";

    private static PageMetadata of(String head, String body) {
        return PageMetadata.of(Jsoup.parse("<html><head>" + head + "</head><body>" + body + "</body></html>"));
    }

    private static Provenance of(PageMetadata page, String field) {
        return page.details().provenance().get(field);
    }

    @Test
    void believesLinkedDataBeforeOpenGraphBeforeMetaElements() {
        // When
        PageMetadata all = of(META + OPEN_GRAPH + LINKED, "");
        PageMetadata less = of(META + OPEN_GRAPH, "");
        PageMetadata least = of(META, "");

        // Then
        assertThat(all.headline()).isEqualTo("Sluice opens");
        assertThat(all.outlet()).isEqualTo("Harbour Post");
        assertThat(all.details().byline()).isEqualTo("Ana Brenn, Ole Tarsk");
        assertThat(all.details().modifiedAt()).isEqualTo(PublicationTime.parse("2026-02-07T11:00:00+04:00"));
        assertThat(of(all, "title")).isEqualTo(new Provenance("json-ld", true));
        assertThat(less.headline()).isEqualTo("The sluice");
        assertThat(less.outlet()).isEqualTo("HP Online");
        assertThat(of(less, "outlet").by()).isEqualTo("open-graph");
        assertThat(of(less, "url").by()).isEqualTo("open-graph");
        assertThat(least.details().byline()).isEqualTo("Eva Lund");
        assertThat(of(least, "byline").by()).isEqualTo("meta");
        assertThat(of(least, "outlet")).isNull();
    }

    @Test
    void readsTheAgencyAndTheDayFromTheDateline() {
        // When
        PageMetadata page = of(
                "<link rel='canonical' href='https://post.example/2026/sluice'>",
                "<article><h1>Sluice</h1><p>MORENDO, Feb 7 (Reuters) - The sluice opened.</p></article>");

        // Then
        assertThat(page.agency()).isEqualTo("Reuters");
        assertThat(of(page, "agency").by()).isEqualTo("dateline");
        assertThat(page.publishedAt()).isEqualTo(PublicationTime.parse("2026-02-07"));
        assertThat(of(page, "publishedAt")).isEqualTo(new Provenance("dateline", false));
    }

    @Test
    void takesASentenceForNoDateline() {
        assertThat(of("", "<p>The agency (Reuters) - like others - was late.</p>")
                        .agency())
                .isNull();
    }

    @Test
    void readsTheVisibleByline() {
        // When
        PageMetadata page = of("", "<article><h1>Sluice</h1><div class='byline'>By Ana Brenn</div></article>");

        // Then
        assertThat(page.details().byline()).isEqualTo("Ana Brenn");
        assertThat(of(page, "byline").by()).isEqualTo("visible");
    }

    @Test
    void takesAnAddressForNoByline() {
        assertThat(of("<meta property='article:author' content='https://social.example/ana'>", "")
                        .details()
                        .byline())
                .isNull();
    }
}
