package dev.parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.ingest.WebSite;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final String ANY = "*/*";

    private final WebSite site = new WebSite();
    private final TestFetchConfig config = new TestFetchConfig();
    private final List<String> lookedUp = new ArrayList<>();

    @AfterEach
    void close() {
        site.close();
    }

    @AfterAll
    static void closeVertx() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    private Fetched fetch(URI uri, Validators validators) {
        return FetcherProducer.make(VERTX, config, this::lookUp, new OwnPace(System::nanoTime))
                .fetch(uri, validators, ANY);
    }

    private Problem refusal(URI uri) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> fetch(uri, Validators.NONE));
        assertThat(refusal).as("a refusal of " + uri).isNotNull();
        return refusal.problem();
    }

    private List<InetAddress> lookUp(String host) throws UnknownHostException {
        lookedUp.add(host);
        return NameResolver.ofTheMachine().resolve(host);
    }

    private static String type(Problem problem) {
        return problem.type().replace("https://parley.dev/problems/", "");
    }

    @Test
    void givesTheDocumentWithWhatTheSiteSaysOfIt() {
        // Given
        site.page("/a", request -> request.response()
                .putHeader("Content-Type", "text/html; charset=ISO-8859-1")
                .putHeader("ETag", "\"7\"")
                .putHeader("Last-Modified", "Fri, 30 Jan 2026 10:00:00 GMT")
                .end(Buffer.buffer("caf\u00e9".getBytes(StandardCharsets.ISO_8859_1))));

        // When
        Fetched fetched = fetch(site.address("/a?x=1#part"), Validators.NONE);

        // Then
        assertThat(fetched.mediaType()).isEqualTo("text/html");
        assertThat(fetched.charset()).isEqualTo("ISO-8859-1");
        assertThat(new String(fetched.body(), StandardCharsets.ISO_8859_1)).isEqualTo("caf\u00e9");
        assertThat(fetched.validators()).isEqualTo(new Validators("\"7\"", "Fri, 30 Jan 2026 10:00:00 GMT"));
        assertThat(site.visits("/a")).singleElement().satisfies(visit -> assertThat(visit.headers())
                .containsEntry("user-agent", config.userAgent())
                .containsEntry("accept-encoding", "gzip"));
    }

    @Test
    void asksWhetherTheDocumentChanged() {
        // Given
        site.page("/a", request -> request.response().setStatusCode(304).end());

        // When
        Fetched fetched = fetch(site.address("/a"), new Validators("\"7\"", "Fri, 30 Jan 2026 10:00:00 GMT"));

        // Then
        assertThat(fetched.unchanged()).isTrue();
        assertThat(site.visits("/a").get(0).headers())
                .containsEntry("if-none-match", "\"7\"")
                .containsEntry("if-modified-since", "Fri, 30 Jan 2026 10:00:00 GMT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/hosts",
                "ftp://gazette.example/a",
                "gopher://gazette.example/a",
                "jar:http://gazette.example/a!/b",
                "/relative",
                "http:///a",
                "http://user:secret@gazette.example/a",
                "http://10.0.0.1/",
                "http://127.0.0.2/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[fd00:ec2::254]/latest",
                "http://[fe80::1]/",
                "http://0.0.0.0/",
                "http://2130706434/"
            })
    void refusesWhatIsNotThePublicWeb(String address) {
        // When
        Problem problem = refusal(URI.create(address));

        // Then
        assertThat(type(problem)).isEqualTo("refused-address");
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.field()).isEqualTo("url");
    }

    @Test
    void allowsTheBlocksThatTheOperatorNamesAndNoOthers() {
        // Given
        site.document("/a", "text/plain", "Talk.");
        config.allow = List.of("10.0.0.0/8");

        // When
        Problem problem = refusal(site.address("/a"));

        // Then
        assertThat(type(problem)).isEqualTo("refused-address");
        assertThat(site.visits("/a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/latest", "http://127.0.0.2/", "file:///etc/hosts", "//10.0.0.1/a"})
    void refusesARedirectToWhatIsNotThePublicWeb(String target) {
        // Given
        site.page("/a", redirect(target));

        // When
        Problem problem = refusal(site.address("/a"));

        // Then
        assertThat(type(problem)).isEqualTo("refused-address");
    }

    private static Consumer<HttpServerRequest> redirect(String target) {
        return request -> request.response()
                .setStatusCode(302)
                .putHeader("Location", target)
                .end();
    }

    @Test
    void refusesAHostIfOneOfItsAddressesIsNotPublic() throws Exception {
        // Given
        InetAddress allowed = InetAddress.getByName("127.0.0.1");
        InetAddress other = InetAddress.getByName("192.168.0.1");
        Fetcher fetcher =
                FetcherProducer.make(VERTX, config, host -> List.of(allowed, other), new OwnPace(System::nanoTime));
        site.document("/a", "text/plain", "Talk.");

        // When
        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, () -> fetcher.fetch(named("/a"), Validators.NONE, ANY));

        // Then
        assertThat(type(refusal.problem())).isEqualTo("refused-address");
        assertThat(site.visits("/a")).isEmpty();
    }

    private URI named(String path) {
        return URI.create("http://news.example:" + site.port() + path);
    }

    /** A name that means a harmless address when it is checked, and another one ever after. */
    @Test
    void connectsToTheAddressThatWasCheckedThoughTheNameMeansAnotherByThen() throws Exception {
        // Given
        Deque<InetAddress> answers = new ArrayDeque<>();
        answers.add(InetAddress.getByName("127.0.0.1"));
        InetAddress rebound = InetAddress.getByName("10.0.0.1");
        Fetcher fetcher = FetcherProducer.make(
                VERTX,
                config,
                host -> List.of(answers.isEmpty() ? rebound : answers.removeFirst()),
                new OwnPace(System::nanoTime));
        site.document("/a", "text/plain", "Talk.");

        // When
        Fetched first = fetcher.fetch(named("/a"), Validators.NONE, ANY);
        ProblemException second =
                catchThrowableOfType(ProblemException.class, () -> fetcher.fetch(named("/a"), Validators.NONE, ANY));

        // Then
        assertThat(new String(first.body(), StandardCharsets.UTF_8)).isEqualTo("Talk.");
        assertThat(site.visits("/a").get(0).headers()).containsEntry("host", "news.example:" + site.port());
        assertThat(type(second.problem())).isEqualTo("refused-address");
        assertThat(site.visits("/a")).hasSize(1);
    }

    @Test
    void looksANameUpOnceForEachStop() {
        // Given
        site.page("/a", redirect("/b")).document("/b", "text/plain", "Talk.");

        // When
        Fetched fetched = fetch(site.address("/a"), Validators.NONE);

        // Then
        assertThat(fetched.uri()).isEqualTo(site.address("/b"));
        assertThat(lookedUp).containsExactly("127.0.0.1", "127.0.0.1");
    }

    @Test
    void followsNoMoreRedirectsThanAllowed() {
        // Given
        site.page("/a", redirect("/a"));

        // When
        Problem problem = refusal(site.address("/a"));

        // Then
        assertThat(type(problem)).isEqualTo("fetch-failed");
        assertThat(problem.detail()).contains("redirects more than 2 times");
        assertThat(site.visits("/a")).hasSize(3);
    }

    @Test
    void stopsAtADocumentOverTheLimit() {
        // Given
        site.document("/a", "text/plain", "x".repeat(100_001));

        // When
        Problem problem = refusal(site.address("/a"));

        // Then
        assertThat(type(problem)).isEqualTo("fetched-too-large");
        assertThat(problem.status()).isEqualTo(502);
    }

    @Test
    void stopsAtADocumentThatUnpacksToMoreThanTheLimit() throws IOException {
        // Given
        byte[] bomb = gzip(new byte[50_000_000]);
        assertThat(bomb.length).isLessThan(100_000);
        site.page("/a", request -> request.response()
                .putHeader("Content-Encoding", "gzip")
                .end(Buffer.buffer(bomb)));

        // When
        Problem problem = refusal(site.address("/a"));

        // Then
        assertThat(type(problem)).isEqualTo("fetched-too-large");
        assertThat(problem.detail()).contains("unpacked");
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    @Test
    void unpacksWhatTheSitePacked() throws IOException {
        // Given
        byte[] packed = gzip("Talk.".getBytes(StandardCharsets.UTF_8));
        site.page("/a", request -> request.response()
                .putHeader("Content-Encoding", "gzip")
                .end(Buffer.buffer(packed)));

        // When
        Fetched fetched = fetch(site.address("/a"), Validators.NONE);

        // Then
        assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo("Talk.");
    }

    @Test
    void saysSoWhenADocumentIsNotPackedAsTheSiteSays() {
        // Given
        site.page("/a", request -> request.response()
                .putHeader("Content-Encoding", "gzip")
                .end("plain"));

        // Then
        assertThat(refusal(site.address("/a")).detail()).contains("not gzip");
    }

    @Test
    void givesUpOnASiteThatDripsItsDocument() {
        // Given
        AtomicLong drops = new AtomicLong();
        site.page("/a", request -> {
            request.response().setChunked(true).write("<p>");
            drops.set(site.vertx().setPeriodic(50, timer -> request.response().write("x")));
        });

        // When
        Problem problem = refusal(site.address("/a"));

        // Then
        site.vertx().cancelTimer(drops.get());
        assertThat(type(problem)).isEqualTo("fetch-timeout");
        assertThat(problem.status()).isEqualTo(504);
    }

    @ParameterizedTest
    @CsvSource({
        "404, the site answered 404",
        "304, the site answered 304",
        "500, the site answered 500",
        "401, the site answered 401"
    })
    void saysWhatTheSiteAnsweredInsteadOfADocument(int status, String detail) {
        // Given
        site.page("/a", request -> request.response().setStatusCode(status).end());

        // When
        Problem problem = refusal(site.address("/a"));

        // Then
        assertThat(type(problem)).isEqualTo("fetch-failed");
        assertThat(problem.detail()).isEqualTo(detail);
    }

    @Test
    void saysSoWhenNothingAnswers() {
        // Given
        URI nowhere = site.address("/a");
        site.close();

        // Then
        assertThat(type(refusal(nowhere))).isEqualTo("fetch-failed");
        assertThat(type(refusal(URI.create("http://no-such-host.invalid/")))).isEqualTo("fetch-failed");
    }

    @Test
    void leavesASiteAloneThatAskedForIt() {
        // Given
        site.page("/a", request -> request.response()
                        .setStatusCode(429)
                        .putHeader("Retry-After", "120")
                        .end())
                .document("/b", "text/plain", "Talk.");
        Fetcher fetcher =
                FetcherProducer.make(VERTX, config, NameResolver.ofTheMachine(), new OwnPace(System::nanoTime));
        assertThatThrownBy(() -> fetcher.fetch(site.address("/a"), Validators.NONE, ANY))
                .hasMessageContaining("the site answered 429");

        // When
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> fetcher.fetch(site.address("/b"), Validators.NONE, ANY));

        // Then
        assertThat(type(refusal.problem())).isEqualTo("busy");
        assertThat(refusal.retryAfterSeconds()).isBetween(100L, 120L);
        assertThat(site.visits("/b")).isEmpty();
    }
}
