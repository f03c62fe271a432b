package dev.parley.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ingest.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FeedReaderTest {

    private static FeedDocument read(String xml) {
        return FeedReader.read(xml.getBytes(StandardCharsets.UTF_8), null, 100);
    }

    @Test
    void readsRss() {
        // When
        FeedDocument feed = read("""

                <?xml version="1.0"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:atom="http://www.w3.org/2005/Atom">
                  <channel>
                    <title>Gazette: all</title>
                    <atom:link rel="self" href="https://gazette.example/rss.xml"/>
                    <item>
                      <guid isPermaLink="false">tag:1</guid>
                      <title>Union &amp; owners talk</title>
                      <link>https://gazette.example/talks</link>
                      <pubDate>Fri, 30 Jan 2026 10:05:00 +0100</pubDate>
                      <description>A summary.</description>
                      <content:encoded><![CDATA[<p>All of it.</p>]]></content:encoded>
                      <source url="https://wire.example/rss">The Wire</source>
                    </item>
                    <item><guid>https://gazette.example/second</guid><pubDate>yesterday</pubDate></item>
                    <item><description>names nothing</description></item>
                  </channel>
                </rss>
                """);

        // Then
        assertThat(feed.title()).isEqualTo("Gazette: all");
        assertThat(feed.entries())
                .containsExactly(
                        new FeedEntry(
                                "tag:1",
                                "https://gazette.example/talks",
                                "Union & owners talk",
                                "2026-01-30T10:05+01:00",
                                null,
                                "<p>All of it.</p>",
                                "The Wire",
                                "https://wire.example/rss"),
                        new FeedEntry(
                                "https://gazette.example/second",
                                "https://gazette.example/second",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
    }

    @Test
    void readsAtom() {
        // When
        FeedDocument feed = read("""
                <feed xmlns="http://www.w3.org/2005/Atom">
                  <title>Courier</title>
                  <link href="https://courier.example/"/>
                  <entry>
                    <id>urn:uuid:1</id>
                    <title type="html">Port reopens</title>
                    <link rel="enclosure" href="https://courier.example/a.mp3"/>
                    <link href="https://courier.example/port"/>
                    <published>2026-01-30T10:05:00Z</published>
                    <updated>2026-01-30T11:00:00Z</updated>
                    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &lt; two.</p></div></content>
                    <source><id>https://wire.example/</id><title>The Wire</title></source>
                  </entry>
                </feed>
                """);

        // Then
        assertThat(feed.title()).isEqualTo("Courier");
        assertThat(feed.entries())
                .containsExactly(new FeedEntry(
                        "urn:uuid:1",
                        "https://courier.example/port",
                        "Port reopens",
                        "2026-01-30T10:05Z",
                        "2026-01-30T11:00Z",
                        "<div><p>One &lt; two.</p></div>",
                        "The Wire",
                        "https://wire.example/"));
    }

    @Test
    void readsRssByRdf() {
        // When
        FeedDocument feed = read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                         xmlns:dc="http://purl.org/dc/elements/1.1/">
                  <channel><title>Old feed</title></channel>
                  <item><title>Talks</title><link>https://gazette.example/t</link><dc:date>2026-01-30</dc:date></item>
                </rdf:RDF>
                """);

        // Then
        assertThat(feed.title()).isEqualTo("Old feed");
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.link()).isEqualTo("https://gazette.example/t");
            assertThat(entry.publishedAt()).isEqualTo("2026-01-30");
        });
    }

    @Test
    void readsTheNewsOfASitemapAndLeavesItsOtherPages() {
        // When
        FeedDocument sitemap = read("""
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                  <url><loc>https://gazette.example/imprint</loc></url>
                  <url><loc>https://gazette.example/talks</loc><lastmod>2026-01-30</lastmod>
                    <news:news>
                      <news:publication><news:name>The Gazette</news:name><news:language>en</news:language></news:publication>
                      <news:publication_date>2026-01-30T08:00:00+01:00</news:publication_date>
                      <news:title>Talks</news:title>
                    </news:news>
                  </url>
                </urlset>
                """);

        // Then
        assertThat(sitemap.entries())
                .containsExactly(new FeedEntry(
                        "https://gazette.example/talks",
                        "https://gazette.example/talks",
                        "Talks",
                        "2026-01-30T08:00+01:00",
                        "2026-01-30",
                        null,
                        "The Gazette",
                        null));
    }

    @Test
    void readsAnIndexOfSitemapsThoseFirstThatChangedLast() {
        // When
        FeedDocument index = read("""
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                  <sitemap><loc>https://gazette.example/news-3.xml</loc></sitemap>
                  <sitemap><loc>https://gazette.example/news-2.xml</loc><lastmod>2026-01-29</lastmod></sitemap>
                  <sitemap><loc>https://gazette.example/news-1.xml</loc><lastmod>2026-01-30</lastmod></sitemap>
                </sitemapindex>
                """);

        // Then
        assertThat(index.sitemaps())
                .containsExactly(
                        "https://gazette.example/news-1.xml",
                        "https://gazette.example/news-2.xml",
                        "https://gazette.example/news-3.xml");
    }

    @Test
    void goesByTheEncodingThatTheDocumentDeclares() {
        // Given
        byte[] xml = "<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><title>Caf\u00e9</title></channel></rss>"
                .getBytes(StandardCharsets.ISO_8859_1);

        // Then
        assertThat(FeedReader.read(xml, null, 10).title()).isEqualTo("Caf\u00e9");
    }

    @Test
    void leavesOutWhatNobodyWouldTakeForANameOrAnAddress() {
        // Given
        String endless = "x".repeat(100_000);
        String xml =
                "<rss><channel><title>%s</title><item><guid>1</guid><title>%s</title><link>https://a.example/%s</link></item>"
                        + "</channel></rss>";

        // When
        FeedDocument feed = read(xml.formatted(endless, endless, endless));

        // Then
        assertThat(feed.title()).isNull();
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.title()).isNull();
            assertThat(entry.link()).isNull();
        });
    }

    @Test
    void looksEntriesUpByShortKeysHoweverLongTheirNamesAre() {
        // Given
        String item = "<rss><channel><item><guid>%s</guid></item><item><guid>%s</guid></item></channel></rss>";
        String name = "n".repeat(100_000);

        // When
        FeedDocument feed = read(item.formatted(name, name + "x"));

        // Then
        assertThat(feed.entries())
                .extracting(FeedEntry::key)
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(key).hasSizeLessThan(500));
    }

    static Stream<Arguments> hostile() {
        String laughs = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><rss><channel><title>&c;</title></channel></rss>";
        String deep = "<rss><channel>" + "<a>".repeat(200_000) + "</a>".repeat(200_000) + "</channel></rss>";
        String items = "<item><link>https://gazette.example/%d</link></item>";
        String many = "<rss><channel>"
                + Stream.iterate(0, i -> i + 1).limit(101).map(items::formatted).reduce("", String::concat)
                + "</channel></rss>";
        return Stream.of(
                Arguments.of("entities that expand", laughs, "document type"),
                Arguments.of("a document type of its own", "<!DOCTYPE rss><rss/>", "document type"),
                Arguments.of("an entity that is not declared", "<rss><channel><title>&x;</title></channel></rss>", ""),
                Arguments.of("depth", deep, "nested deeper"),
                Arguments.of("more entries than allowed", many, "more than 100 entries"),
                Arguments.of("a page", "<html><body><p>Hello</p></body></html>", "no RSS, Atom or sitemap"),
                Arguments.of("no XML", "{\"a\": 1}", "not well-formed"),
                Arguments.of("an end too early", "<rss><channel><item>", "not well-formed"),
                Arguments.of("nothing", "", "not well-formed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void refuses(String what, String xml, String detail) {
        assertThatThrownBy(() -> read(xml)).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.problem().type()).endsWith("/unreadable");
            assertThat(refusal.problem().detail()).contains(detail);
        });
    }

    @Test
    void readsNoFileThatAnEntityNames(@TempDir Path folder) throws IOException {
        // Given
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the harbour's password");
        String xml = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]><rss><channel><title>&x;</title></channel></rss>";

        // Then
        assertThatThrownBy(() -> read(xml)).isInstanceOf(ProblemException.class).hasMessageContaining("document type");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "'Fri, 30 Jan 2026 10:05:00 GMT', 2026-01-30T10:05Z",
                "'30 January 2026 9:05 EST', 2026-01-30T09:05-05:00",
                "'Fri, 30 Jan 2026 10:05:09 +02:00', 2026-01-30T10:05:09+02:00",
                "2026-01-30T10:05:00+0100, 2026-01-30T10:05+01:00",
                "2026-01-30, 2026-01-30",
                "2026-01-30T10:05:00, null",
                "'Fri, 30 Jan 2026 10:05:00 XYZ', null",
                "'Fri, 31 Feb 2026 10:05:00 GMT', null",
                "last week, null"
            })
    void readsTimesThatAreCertainAndNoOthers(String value, String time) {
        assertThat(FeedTime.read(value)).isEqualTo(time);
    }
}
