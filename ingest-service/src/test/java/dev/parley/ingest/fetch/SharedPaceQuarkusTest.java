package dev.parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.WebSite;
import dev.parley.ingest.problem.ProblemException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
@TestProfile(LoopbackIsAllowed.class)
class SharedPaceQuarkusTest {
    private static final Duration PAUSE = Duration.ofMillis(300);

    @Inject
    Vertx vertx;

    private final WebSite site = new WebSite();
    private final ExecutorService threads = Executors.newFixedThreadPool(6);
    private final List<Long> arrivals = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        threads.shutdownNow();
        site.close();
    }

    /** With robots.txt, turns and connections of its own; only the database is shared. */
    private Fetcher replica() {
        TestFetchConfig config = new TestFetchConfig() {
            @Override
            public Duration pause() {
                return PAUSE;
            }

            @Override
            public Duration time() {
                return Duration.ofSeconds(20);
            }
        };
        return FetcherProducer.make(vertx, config, NameResolver.ofTheMachine(), new SharedPace(vertx));
    }

    @Test
    void leavesThePauseBetweenTheRequestsOfTwoReplicas() {
        // Given
        site.page("/a", request -> {
            arrivals.add(System.nanoTime());
            request.response().putHeader("Content-Type", "text/html").end("<p>Talks.</p>");
        });
        List<Fetcher> replicas = List.of(replica(), replica());

        // When
        long start = System.nanoTime();
        CompletableFuture<?>[] fetches = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> replicas.get(i % 2).fetch(site.address("/a"), Validators.NONE, "*/*"), threads))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(fetches).join();

        // Then
        assertThat(arrivals).hasSize(6);
        for (int i = 0; i < 6; i++) {
            assertThat(Duration.ofNanos(arrivals.get(i) - start)).isGreaterThanOrEqualTo(PAUSE.multipliedBy(i));
        }
    }

    @Test
    void leavesASiteAloneThatAskedAnotherReplicaForRest() {
        // Given
        site.page("/busy", request -> request.response()
                .setStatusCode(429)
                .putHeader("Retry-After", "90")
                .end());
        Fetcher other = replica();
        assertThatThrownBy(() -> replica().fetch(site.address("/busy"), Validators.NONE, "*/*"))
                .isInstanceOf(ProblemException.class);

        // When
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> other.fetch(site.address("/busy"), Validators.NONE, "*/*"));

        // Then
        assertThat(refusal.problem().type()).endsWith("/busy");
        assertThat(site.visits("/busy")).hasSize(1);
    }

    @Test
    void givesTurnsInOrderAndNoneThatIsTooFarAway() {
        // Given
        SitePace one = new SharedPace(vertx);
        SitePace other = new SharedPace(vertx);
        String host = "turns-" + System.nanoTime() + ".example:443";
        Duration pause = Duration.ofMinutes(1);

        // When
        SitePace.Turn first = one.next(host, pause, Duration.ofMinutes(5));
        SitePace.Turn second = other.next(host, pause, Duration.ofMinutes(5));
        SitePace.Turn refused = one.next(host, pause, Duration.ofSeconds(30));
        SitePace.Turn third = other.next(host, pause, Duration.ofMinutes(5));

        // Then
        assertThat(first.delay()).isLessThan(Duration.ofSeconds(20));
        assertThat(second.delay()).isBetween(Duration.ofSeconds(40), pause);
        assertThat(refused.granted()).isFalse();
        assertThat(third.delay()).isBetween(Duration.ofSeconds(100), pause.multipliedBy(2));
    }
}
