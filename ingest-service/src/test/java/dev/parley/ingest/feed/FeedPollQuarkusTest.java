package dev.parley.ingest.feed;

import static dev.parley.ingest.IngestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.IngestApi;
import dev.parley.ingest.WebSite;
import dev.parley.ingest.fetch.LoopbackIsAllowed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
@TestProfile(LoopbackIsAllowed.class)
class FeedPollQuarkusTest {

    @TestHTTPResource("/")
    URI address;

    @Inject
    Vertx vertx;

    @Inject
    ManagedExecutor executor;

    @Inject
    FeedLeases leases;

    @Inject
    FeedPoll poll;

    @Inject
    FeedConfig config;

    @Inject
    DataSource database;

    private final WebSite site = new WebSite();
    private final List<String> registered = new ArrayList<>();
    private IngestApi api;

    @BeforeEach
    void connect() {
        api = new IngestApi(address);
    }

    @AfterEach
    void close() {
        registered.forEach(id -> api.send(api.request("/v1/feeds/" + id).DELETE()));
        site.close();
    }

    private FeedSchedule replica() {
        return new FeedSchedule(vertx, executor, leases, poll, config);
    }

    private IngestApi.Answer post(String path, String json) {
        return api.post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private String register(String path, String... more) {
        List<String> fields = new ArrayList<>(List.of("url", site.address(path).toString()));
        fields.addAll(List.of(more));
        var answer = post("/v1/feeds", json(fields.toArray(String[]::new)));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        registered.add(answer.id());
        return answer.id();
    }

    private void pollAgain(String id) {
        assertThat(post("/v1/feeds/" + id + "/polls", "").status()).isEqualTo(202);
        assertThat(replica().pollWhatIsDue()).isEqualTo(1);
    }

    private JsonNode feed(String id) {
        return api.get("/v1/feeds/" + id).body();
    }

    private String articleAt(URI page) {
        return post("/v1/fetches", json("url", page.toString())).id();
    }

    private String item(String path, String more) {
        return "<item><guid>%s</guid><link>%s</link><title>Talks</title>%s</item>"
                .formatted(path, site.address(path), more);
    }

    private static String rss(String... items) {
        return "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
                + "<title>Gazette: all</title>" + String.join("", items) + "</channel></rss>";
    }

    private void page(String path) {
        site.document(path, "text/html", WebSite.article("Talks", UUID.randomUUID() + " is the number of the offer."));
    }

    @Test
    void takesInTheLinkedPagesWithWhatTheFeedSaysOfThem() {
        // Given
        page("/own");
        page("/taken-over");
        site.document(
                "/rss.xml",
                "application/rss+xml",
                rss(
                        item("/own", "<pubDate>Fri, 30 Jan 2026 10:05:00 +0100</pubDate>"),
                        item("/taken-over", "<source url='https://wire.example/rss'>The Wire</source>")));
        String id = register("/rss.xml", "outlet", "The Gazette", "publisherGroup", "Example Press");

        // When
        int polled = replica().pollWhatIsDue();

        // Then
        assertThat(polled).isEqualTo(1);
        JsonNode feed = feed(id);
        assertThat(feed.get("title").asText()).isEqualTo("Gazette: all");
        assertThat(feed.at("/entries/taken").asInt()).isEqualTo(2);
        assertThat(feed.has("problem")).isFalse();
        JsonNode own = api.article(articleAt(site.address("/own"))).body();
        assertThat(own.get("outlet").asText()).isEqualTo("The Gazette");
        assertThat(own.get("publisherGroup").asText()).isEqualTo("Example Press");
        assertThat(own.get("publishedAt").asText()).startsWith("2026-01-30T10:05");
        JsonNode takenOver = api.article(articleAt(site.address("/taken-over"))).body();
        assertThat(takenOver.get("outlet").asText()).isEqualTo("The Wire");
        assertThat(takenOver.has("publisherGroup")).isFalse();
    }

    @Test
    void asksWhetherTheFeedChangedAndFetchesNoPageTwice() {
        // Given
        page("/a");
        String feed = rss(item("/a", ""));
        site.page("/rss.xml", request -> {
            boolean same = "\"f1\"".equals(request.getHeader("If-None-Match"));
            request.response()
                    .setStatusCode(same ? 304 : 200)
                    .putHeader("ETag", "\"f1\"")
                    .end(same ? "" : feed);
        });
        String id = register("/rss.xml");
        replica().pollWhatIsDue();

        // When
        pollAgain(id);

        // Then
        assertThat(site.visits("/rss.xml")).hasSize(2);
        assertThat(site.visits("/rss.xml").get(1).headers()).containsEntry("if-none-match", "\"f1\"");
        assertThat(site.visits("/a")).hasSize(1);
    }

    @Test
    void fetchesAPageAnewWhenTheFeedSaysSomethingElseOfIt() {
        // Given
        page("/a");
        site.document("/rss.xml", "application/rss+xml", rss(item("/a", "")));
        String id = register("/rss.xml");
        replica().pollWhatIsDue();
        page("/a");
        site.document(
                "/rss.xml", "application/rss+xml", rss(item("/a", "<pubDate>Fri, 30 Jan 2026 12:00:00 GMT</pubDate>")));

        // When
        pollAgain(id);

        // Then
        assertThat(site.visits("/a")).hasSize(2);
        assertThat(api.article(articleAt(site.address("/a")))
                        .body()
                        .get("version")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void takesTheFeedsOwnTextWhereThePageIsNotToBeHadAndTellsWhatFailed() {
        // Given
        site.document("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed\n");
        String words = UUID.randomUUID() + " is the number of the offer that the union had asked for all the week.";
        site.document(
                "/rss.xml",
                "application/rss+xml",
                rss(
                        item("/closed/a", "<content:encoded><![CDATA[<p>" + words + "</p>]]></content:encoded>"),
                        item("/closed/b", "<description>A summary only.</description>"),
                        item("/gone", "")));
        String id = register("/rss.xml");

        // When
        replica().pollWhatIsDue();

        // Then
        JsonNode entries = feed(id).get("entries");
        assertThat(entries.get("taken").asInt()).isEqualTo(1);
        assertThat(entries.get("failed").asInt()).isEqualTo(1);
        assertThat(entries.get("waiting").asInt()).isEqualTo(1);
        JsonNode failures = api.get("/v1/feeds/" + id + "/failures").body();
        assertThat(failures).hasSize(1);
        assertThat(failures.get(0).get("link").asText())
                .isEqualTo(site.address("/closed/b").toString());
        assertThat(failures.get(0).at("/problem/type").asText())
                .isEqualTo("https://parley.dev/problems/disallowed-by-robots");
        assertThat(failures.get(0).at("/problem/field").asText()).isEqualTo("url");
    }

    @Test
    void countsNoAttemptOfAPageWhoseTurnDidNotCome() throws SQLException {
        // Given
        String[] items = IntStream.range(0, 3)
                .mapToObj(page -> item("/busy/" + page, ""))
                .toArray(String[]::new);
        IntStream.range(0, 3)
                .forEach(page -> site.page("/busy/" + page, request -> request.response()
                        .setStatusCode(429)
                        .putHeader("Retry-After", "300")
                        .end()));
        try (WebSite feeds = new WebSite()) {
            feeds.document("/rss.xml", "application/rss+xml", rss(items));
            var answer = post("/v1/feeds", json("url", feeds.address("/rss.xml").toString()));
            registered.add(answer.id());

            // When
            replica().pollWhatIsDue();

            // Then
            assertThat(feed(answer.id()).at("/entries/waiting").asInt()).isEqualTo(3);
            assertThat(IntStream.range(0, 3)
                            .map(page -> site.visits("/busy/" + page).size())
                            .sum())
                    .isEqualTo(1);
            assertThat(attempts(answer.id())).isEqualTo(1);
        }
    }

    private int attempts(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select sum(attempts) from ingest.feed_entry where feed_id = '" + id + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void readsANewsSitemapThroughItsIndex() {
        // Given
        page("/a");
        site.document(
                "/index.xml",
                "application/xml",
                "<sitemapindex><sitemap><loc>" + site.address("/news.xml") + "</loc></sitemap></sitemapindex>");
        site.document("/news.xml", "application/xml", """
                <urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>%s</loc><news:news>
                <news:publication><news:name>The Gazette</news:name></news:publication>
                <news:publication_date>2026-01-30</news:publication_date></news:news></url></urlset>
                """.formatted(site.address("/a")));
        String id = register("/index.xml");

        // When
        replica().pollWhatIsDue();

        // Then
        assertThat(feed(id).at("/entries/taken").asInt()).isEqualTo(1);
        assertThat(api.article(articleAt(site.address("/a")))
                        .body()
                        .get("outlet")
                        .asText())
                .isEqualTo("The Gazette");
    }

    static Stream<Arguments> unreadable() {
        String laughs = "<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><rss><channel>&b;</channel></rss>";
        return Stream.of(
                Arguments.of(200, laughs, "unreadable", "document type"),
                Arguments.of(200, "<html/>", "unreadable", "no RSS"),
                Arguments.of(404, "", "fetch-failed", "answered 404"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void tellsWhyAFeedCannotBeRead(int status, String document, String type, String detail) {
        // Given
        site.page(
                "/rss.xml", request -> request.response().setStatusCode(status).end(document));
        String id = register("/rss.xml");

        // When
        replica().pollWhatIsDue();

        // Then
        JsonNode feed = feed(id);
        assertThat(feed.at("/problem/type").asText()).isEqualTo("https://parley.dev/problems/" + type);
        assertThat(feed.at("/problem/detail").asText()).contains(detail);
        assertThat(feed.has("succeededAt")).isFalse();
    }

    @Test
    void isPolledOnceHoweverManyReplicasLook() {
        // Given
        int feeds = 6;
        int pages = 5;
        for (int feed = 0; feed < feeds; feed++) {
            String prefix = "/" + feed + "/";
            IntStream.range(0, pages).forEach(page -> page(prefix + page));
            site.document(
                    "/rss" + feed,
                    "application/rss+xml",
                    rss(IntStream.range(0, pages)
                            .mapToObj(page -> item(prefix + page, ""))
                            .toArray(String[]::new)));
            register("/rss" + feed);
        }

        // When
        List<CompletableFuture<Integer>> replicas = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> replica().pollWhatIsDue(), executor))
                .toList();
        int polled = replicas.stream().mapToInt(CompletableFuture::join).sum();

        // Then
        assertThat(polled).isEqualTo(feeds);
        for (int feed = 0; feed < feeds; feed++) {
            assertThat(site.visits("/rss" + feed)).hasSize(1);
            for (int page = 0; page < pages; page++) {
                assertThat(site.visits("/" + feed + "/" + page)).hasSize(1);
            }
        }
        assertThat(registered)
                .allSatisfy(
                        id -> assertThat(feed(id).at("/entries/taken").asInt()).isEqualTo(pages));
    }

    @Test
    void isTakenOverFromAReplicaThatDiedAndNotBefore() throws SQLException {
        // Given
        page("/a");
        site.document("/rss.xml", "application/rss+xml", rss(item("/a", "")));
        String id = register("/rss.xml");
        update("update ingest.feed set lease_owner = 'dead', lease_until = now() + interval '1 minute'");
        int before = replica().pollWhatIsDue();

        // When
        update("update ingest.feed set lease_until = now() - interval '1 second'");
        int after = replica().pollWhatIsDue();

        // Then
        assertThat(before).isZero();
        assertThat(after).isEqualTo(1);
        assertThat(feed(id).at("/entries/taken").asInt()).isEqualTo(1);
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
