package dev.parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.ingest.problem.ProblemException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site on loopback that proves by a certificate of its own that it is {@code gazette.example}. */
class FetcherCertificateTest {
    private static final String PASSWORD = "made-for-this-test";
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";
    private static final String TRUST_STORE_PASSWORD = "javax.net.ssl.trustStorePassword";

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private Path certificate;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException, InterruptedException {
        certificate = folder.resolve("site.p12");
        make(certificate);
        server = vertx.createHttpServer(new HttpServerOptions()
                        .setSsl(true)
                        .setKeyCertOptions(
                                new PfxOptions().setPath(certificate.toString()).setPassword(PASSWORD)))
                .requestHandler(request -> request.response()
                        .setStatusCode(request.path().equals("/a") ? 200 : 404)
                        .putHeader("Content-Type", "text/html")
                        .end("<p>Talks.</p>"))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void close() {
        System.clearProperty(TRUST_STORE);
        System.clearProperty(TRUST_STORE_PASSWORD);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static void make(Path certificate) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "site",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=gazette.example",
                        "-ext",
                        "SAN=dns:gazette.example",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        certificate.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
    }

    private void trustTheCertificate() {
        System.setProperty(TRUST_STORE, certificate.toString());
        System.setProperty(TRUST_STORE_PASSWORD, PASSWORD);
    }

    private Fetched fetch(String host) {
        TestFetchConfig config = new TestFetchConfig() {
            @Override
            public Duration time() {
                return Duration.ofSeconds(20);
            }
        };
        Fetcher fetcher = FetcherProducer.make(
                vertx, config, name -> List.of(InetAddress.getLoopbackAddress()), new OwnPace(System::nanoTime));
        return fetcher.fetch(
                URI.create("https://" + host + ":" + server.actualPort() + "/a"), Validators.NONE, "text/html");
    }

    private ProblemException refusal(String host) {
        return catchThrowableOfType(ProblemException.class, () -> fetch(host));
    }

    @Test
    void fetchesFromASiteThatProvesItsName() {
        // Given
        trustTheCertificate();

        // When
        Fetched fetched = fetch("gazette.example");

        // Then
        assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo("<p>Talks.</p>");
    }

    @Test
    void refusesACertificateThatNobodyVouchesFor() {
        // When
        ProblemException refusal = refusal("gazette.example");

        // Then
        assertThat(refusal.problem().type()).endsWith("/untrusted-site");
        assertThat(refusal.problem().field()).isEqualTo("url");
    }

    @Test
    void refusesATrustedCertificateThatIsAnotherSites() {
        // Given
        trustTheCertificate();

        // When
        ProblemException refusal = refusal("courier.example");

        // Then
        assertThat(refusal.problem().type()).endsWith("/untrusted-site");
        assertThat(refusal.problem().field()).isEqualTo("url");
    }
}
