package dev.parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.ingest.WebSite;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import io.vertx.core.Vertx;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the fetcher keeps to robots.txt. */
class FetcherRobotsTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final String ANY = "*/*";

    private final WebSite site = new WebSite();
    private final TestFetchConfig config = new TestFetchConfig();

    @AfterEach
    void close() {
        site.close();
    }

    @AfterAll
    static void closeVertx() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    private Fetcher fetcher() {
        return FetcherProducer.make(VERTX, config, NameResolver.ofTheMachine(), new OwnPace(System::nanoTime));
    }

    private Problem refusal(URI uri) {
        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, () -> fetcher().fetch(uri, Validators.NONE, ANY));
        assertThat(refusal).as("a refusal of " + uri).isNotNull();
        return refusal.problem();
    }

    private static String type(Problem problem) {
        return problem.type().replace("https://parley.dev/problems/", "");
    }

    @Test
    void keepsToTheSitesRules() {
        // Given
        site.document("/robots.txt", "text/plain", """
                User-agent: other
                Disallow: /

                User-agent: parleybot
                Disallow: /private
                """);
        site.document("/private/a", "text/plain", "Talk.").document("/a", "text/plain", "Talk.");

        // When
        Problem problem = refusal(site.address("/private/a"));
        Fetched fetched = fetcher().fetch(site.address("/a"), Validators.NONE, ANY);

        // Then
        assertThat(type(problem)).isEqualTo("disallowed-by-robots");
        assertThat(problem.status()).isEqualTo(403);
        assertThat(site.visits("/private/a")).isEmpty();
        assertThat(fetched.body()).isNotEmpty();
    }

    @Test
    void keepsToTheRulesOfTheSiteThatItIsRedirectedTo() {
        // Given
        try (WebSite other = new WebSite()) {
            other.document("/robots.txt", "text/plain", "User-agent: *\nDisallow: /");
            other.document("/b", "text/plain", "Talk.");
            String target = other.address("/b").toString();
            site.page("/a", request -> request.response()
                    .setStatusCode(302)
                    .putHeader("Location", target)
                    .end());

            // When
            Problem problem = refusal(site.address("/a"));

            // Then
            assertThat(type(problem)).isEqualTo("disallowed-by-robots");
            assertThat(other.visits("/b")).isEmpty();
        }
    }

    @Test
    void fetchesNothingWhileTheSitesRulesCannotBeHad() {
        // Given
        site.page(
                "/robots.txt", request -> request.response().setStatusCode(500).end());
        site.document("/a", "text/plain", "Talk.");

        // When
        Problem problem = refusal(site.address("/a"));

        // Then
        assertThat(type(problem)).isEqualTo("fetch-failed");
        assertThat(problem.detail()).contains("robots.txt");
        assertThat(site.visits("/a")).isEmpty();
    }

    @Test
    void asksForTheRulesOnceForManyDocuments() {
        // Given
        site.document("/a", "text/plain", "Talk.");
        Fetcher fetcher = fetcher();

        // When
        fetcher.fetch(site.address("/a"), Validators.NONE, ANY);
        fetcher.fetch(site.address("/a"), Validators.NONE, ANY);

        // Then
        assertThat(site.visits("/robots.txt")).hasSize(1);
        assertThat(site.visits("/a")).hasSize(2);
    }
}
