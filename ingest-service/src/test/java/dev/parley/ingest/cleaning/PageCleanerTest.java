package dev.parley.ingest.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.contracts.PublicationTime;
import dev.parley.contracts.Zone;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageCleanerTest {
    private static final String FIRST =
            "The crews of the island ferries went back to work on Wednesday, after nine days in which no ship had left.";
    private static final String SECOND =
            "Their union, which had asked for a third officer on night crossings, said the port authority had given in.";

    private static String page(String head, String body) {
        return "<!doctype html><html lang=\"en\"><head>" + head + "</head><body>" + body + "</body></html>";
    }

    private static CleanedPage clean(String head, String body) {
        return PageCleaner.clean(page(head, body), "https://gazette.example/ferries");
    }

    @Test
    void keepsTheArticleAndNothingElse() {
        // When
        CleanedPage page = clean("<title>Ferries sail again | The Gazette</title>", """
                <header><a href="/">The Gazette</a><nav><ul><li><a href="/world">World</a></li></ul></nav></header>
                <div class="breadcrumbs"><a href="/">Home</a> / <a href="/island">Islands</a></div>
                <article><h1>Ferries sail again</h1>
                <div class="author-box"><p>Written by our harbour correspondent, who has covered the islands for ten years.</p></div>
                <div class="share-buttons"><a href="#">Share on everything</a></div>
                <p>%s</p><script>var tracked = true;</script><p>%s</p>
                <p><a href="/other">Read more: the minister who never took a boat</a></p>
                <ul class="tags"><li><a href="/t/f">ferries</a></li><li><a href="/t/u">unions</a></li></ul>
                <section class="related-stories"><h3>Related</h3><p>A bridge to the mainland has been promised in every election since the war, and again in this one.</p></section>
                </article>
                <div id="comments"><h3>Leave a Reply</h3><form><label>Your name</label><input/></form>
                <p>I have been waiting at the pier since last Monday, and nobody told us anything at all about it.</p></div>
                <aside><p>Subscribe to our newsletter and have the news of the islands in your mailbox each morning.</p></aside>
                <footer><p>The Gazette is published by Example Press. All rights reserved, everywhere and for ever.</p></footer>
                """.formatted(FIRST, SECOND));

        // Then
        assertThat(page.text()).isEqualTo("Ferries sail again\n\n" + FIRST + "\n\n" + SECOND);
        assertThat(page.title()).isEqualTo("Ferries sail again");
        assertThat(page.zones()).containsExactly(new Zone(Zone.Kind.HEADLINE, 0, 18));
    }

    @Test
    void keepsListsAsItems() {
        // When
        CleanedPage page = clean(
                "",
                "<article><p>" + FIRST
                        + "</p><p>The union named its conditions:</p><ul><li>a third officer at night,</li>"
                        + "<li><p>no fines for the strikers.</p></li></ul><p>" + SECOND + "</p></article>");

        // Then
        assertThat(page.text())
                .isEqualTo(FIRST + "\n\nThe union named its conditions:\n\n- a third officer at night,\n"
                        + "- no fines for the strikers.\n\n" + SECOND);
    }

    @Test
    void countsZonesInCodePoints() {
        // When
        CleanedPage page = clean(
                "<meta property='og:title' content='Ferries 🚢 sail'>",
                "<article><h1>Ferries 🚢 sail</h1><p class='standfirst'>After nine days 🚢 the islands are reached again</p><p>"
                        + FIRST + "</p><p>" + SECOND + "</p></article>");

        // Then
        assertThat(page.zones())
                .containsExactly(new Zone(Zone.Kind.HEADLINE, 0, 14), new Zone(Zone.Kind.STANDFIRST, 16, 63));
        assertThat(page.text())
                .isEqualTo("Ferries 🚢 sail\n\nAfter nine days 🚢 the islands are reached again\n\n" + FIRST + "\n\n"
                        + SECOND);
    }

    @Test
    void readsLinkedData() {
        // When
        CleanedPage page = clean("""
                <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"},
                 {"@type": ["NewsArticle"], "headline": "Ferries &amp; crews sail", "datePublished": "2026-02-03T09:30:00+0200",
                  "publisher": {"@type": "Organization", "name": "Island Post"}, "author": [{"name": "Reuters"}],
                  "inLanguage": "de-DE"}]}</script>
                <link rel="canonical" href="/2026/ferries">
                """, "<article><p>" + FIRST + "</p><p>" + SECOND + "</p></article>");

        // Then
        assertThat(page.title()).isEqualTo("Ferries & crews sail");
        assertThat(page.publishedAt()).isEqualTo(PublicationTime.parse("2026-02-03T09:30:00+02:00"));
        assertThat(page.outlet()).isEqualTo("Island Post");
        assertThat(page.agency()).isEqualTo("Reuters");
        assertThat(page.url()).isEqualTo("https://gazette.example/2026/ferries");
        assertThat(page.language()).isEqualTo("en");
    }

    @Test
    void saysNothingWherePagesBreakTheirMetadata() {
        // When
        CleanedPage page = clean(
                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", </script>"
                        + "<meta property='article:published_time' content='last week'>",
                "<article><p>" + FIRST + "</p><p>" + SECOND + "</p></article>");

        // Then
        assertThat(page.publishedAt()).isNull();
        assertThat(page.outlet()).isNull();
        assertThat(page.title()).isNull();
        assertThat(page.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-03,2026-02-03",
        "2026-02-03T09:30:00Z,2026-02-03T09:30:00Z",
        "2026-02-03T09:30:00.123+0530,2026-02-03T09:30:00.123+05:30",
        "2026-02-03 09:30:00 UTC,2026-02-03T09:30:00Z",
        "2026-02-03T09:30:00,2026-02-03"
    })
    void readsDatesAsExactlyAsTheyAreGiven(String given, String expected) {
        // When
        CleanedPage page = clean(
                "<meta property='article:published_time' content='" + given + "'>",
                "<article><p>" + FIRST + "</p></article>");

        // Then
        assertThat(page.publishedAt()).isEqualTo(PublicationTime.parse(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "Ferries sail again | The Gazette,Ferries sail again",
        "Ferries sail again - The Gazette,Ferries sail again",
        "Ferries sail - again,Ferries sail - again"
    })
    void takesTheSitesNameOffTheTitle(String title, String expected) {
        // When
        CleanedPage page = clean(
                "<title>" + title + "</title><meta property='og:site_name' content='The Gazette'>",
                "<article><p>" + FIRST + "</p></article>");

        // Then
        assertThat(page.title()).isEqualTo(expected);
    }

    @Test
    void readsThePageInItsOwnEncoding() {
        // Given
        String html = page(
                "<meta charset='windows-1251'>",
                "<article><p>Паромы снова ходят, сказали в порту. " + FIRST + "</p></article>");

        // When
        CleanedPage declared = PageCleaner.clean(html.getBytes(Charset.forName("windows-1251")), null, null);
        CleanedPage sent = PageCleaner.clean(html.getBytes(StandardCharsets.UTF_8), "UTF-8", null);

        // Then
        assertThat(declared.text()).startsWith("Паромы снова ходят");
        assertThat(sent.text()).isEqualTo(declared.text());
    }

    @ParameterizedTest
    @CsvSource({"''", "'<html></html>'", "'<p> </p>'", "'<nav><a href=\"/\">Home</a></nav>'", "'not even a page'"})
    void findsNoArticleWhereThereIsNone(String html) {
        // When
        CleanedPage page = PageCleaner.clean(html, null);

        // Then
        assertThat(page.text()).isBlank();
        assertThat(page.zones()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "b", "a", "table", "blockquote", "ul"})
    void refusesAPageThatIsNestedTooDeep(String element) {
        // Given
        String bomb = "<" + element + ">";
        byte[] large = bomb.repeat(10_000_000 / bomb.length()).getBytes(StandardCharsets.UTF_8);
        String small = bomb.repeat(3_000) + "Talk." + ("</" + element + ">").repeat(3_000);

        // Then
        assertThatThrownBy(() -> PageCleaner.clean(large, null, null)).isInstanceOf(UnfitPageException.class);
        if (element.equals("div") || element.equals("blockquote")) {
            assertThatThrownBy(() -> PageCleaner.clean(small, null)).isInstanceOf(UnfitPageException.class);
        }
    }

    @Test
    void readsAPageWhoseParagraphsAndItemsAreLeftOpen() {
        // Given
        String page =
                "<article><h1>Talks</h1>" + "<p>The union said that the talks would go on for a week. ".repeat(3_000);

        // Then
        assertThat(PageCleaner.clean(page, null).text()).contains("would go on for a week");
    }

    static Stream<Arguments> hostile() {
        String article = "<article><h1>Talks</h1>"
                + "<p>The union said that the talks, which began on Friday, would go on for a week.</p>".repeat(20);
        String data = "<script type='application/ld+json'>";
        return Stream.of(
                Arguments.of("blanks in its data", data + " ".repeat(1_000_000) + "x</script>" + article),
                Arguments.of(
                        "comments in its data",
                        data + ("//" + " ".repeat(1_000)).repeat(1_000) + "</script>" + article),
                Arguments.of("line breaks", article + "<p>a" + " <br> ".repeat(25_000) + "z"),
                Arguments.of("bodies within bodies", "<div itemprop=articleBody>".repeat(900) + article),
                Arguments.of(
                        "named parts within each other",
                        article
                                + ("<div class=related>" + "more words of the page, ".repeat(4)).repeat(900)
                                + "<b>x</b>".repeat(20_000)),
                Arguments.of("a table of links", article + "<table>" + "<a>x</a>".repeat(10_000)));
    }

    /** Each would take minutes if the time grew with the square of their number, or end in an error of the machine. */
    @Timeout(60)
    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void readsAPageThatIsMadeToTakeLong(String what, String page) {
        assertThat(PageCleaner.clean(page, null).text()).contains("which began on Friday");
    }
}
