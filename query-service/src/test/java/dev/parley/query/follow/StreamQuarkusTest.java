package dev.parley.query.follow;

import static dev.parley.contracts.Stance.Polarity.OPPOSE;
import static dev.parley.contracts.Stance.Polarity.SUPPORT;
import static dev.parley.query.FollowedStory.project;
import static dev.parley.query.FollowedStory.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.FollowedStory;
import dev.parley.query.ReadModel;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes as a stream of events. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class StreamQuarkusTest {
    private static final String ISSUE = "sse-harbour";

    @TestHTTPResource("/v1/changes")
    String changes;

    @Inject
    MeterRegistry metrics;

    /** Nor is anything remembered for the followers of another test. */
    @BeforeEach
    void nothingIsKnown() {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> metrics.get("parley.followers").gauge().value() == 0);
        FollowedStory.forget();
    }

    private static void awaitIds(EventStream stream, String... ids) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(stream.ids()).containsExactly(ids));
    }

    @Test
    void whoComesBackWithTheLastIdMissesNothingAndSeesNothingTwice() throws IOException, InterruptedException {
        // Given
        project(report("sse-1", ISSUE, "2026-05-01", OPPOSE));

        // When
        EventStream first = EventStream.open(changes, "0");
        awaitIds(first, "1");
        project(report("sse-2", ISSUE, "2026-05-02", SUPPORT));
        awaitIds(first, "1", "2");
        first.close();
        project(report("sse-3", ISSUE, "2026-05-03", OPPOSE));
        EventStream second = EventStream.open(changes, "2");
        project(report("sse-4", ISSUE, "2026-05-04", SUPPORT));

        // Then
        awaitIds(second, "3", "4");
        assertThat(first.kinds()).containsExactly("new", "reversed");
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(second.data().get(1)).contains("\"asOf\":\"2026-05-04\"").contains("sse-4");
        second.close();
    }

    @Test
    void manyFollowWhatTheyAskedForFromNowOn() throws IOException, InterruptedException {
        // Given
        project(report("sse-1", ISSUE, "2026-05-01", OPPOSE));
        List<EventStream> followers = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            followers.add(EventStream.open(
                    changes + (number % 2 == 0 ? "?kind=reversed&holder=Borduria" : "?issue=sse-other"), null));
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> followers.stream()
                .allMatch(follower -> follower.comments().contains("following")));

        // When
        project(
                report("sse-2", ISSUE, "2026-05-02", OPPOSE),
                report("sse-3", ISSUE, "2026-05-03", SUPPORT),
                report("sse-4", "sse-other", "2026-05-03", SUPPORT));

        // Then
        for (int number = 0; number < 20; number++) {
            awaitIds(followers.get(number), number % 2 == 0 ? "3" : "4");
            followers.get(number).close();
        }
    }

    @Test
    void aLongBacklogComesWholeAndInOrder() throws IOException, InterruptedException {
        // Given
        int backlog = 3_000;
        project(report("sse-1", ISSUE, "2026-05-01", OPPOSE));
        FollowedStory.reaffirmed(backlog, "Borduria");

        // When
        EventStream stream = EventStream.open(changes, "0");

        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> stream.ids().size() >= backlog);
        assertThat(stream.ids())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, backlog)
                        .mapToObj(Integer::toString)
                        .toList());
        stream.close();
    }

    @Test
    void whoDoesNotReadIsNotReadAheadForAndHoldsUpNobody() throws IOException, InterruptedException {
        // Given
        int backlog = 20_000;
        int slow = 5;
        project(report("sse-1", ISSUE, "2026-05-01", OPPOSE));
        FollowedStory.reaffirmed(backlog, "Borduria".repeat(200));
        long readBefore = changesRead();

        // When
        List<StalledClient> stalled = new ArrayList<>();
        for (int number = 0; number < slow; number++) {
            stalled.add(StalledClient.open(URI.create(changes), "0"));
        }
        AtomicLong read = new AtomicLong();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    long now = changesRead();
                    return now > readBefore && now == read.getAndSet(now);
                });

        // Then
        assertThat(read.get() - readBefore).isLessThan(slow * backlog / 2);
        EventStream other = EventStream.open(changes, Integer.toString(backlog));
        project(report("sse-2", ISSUE, "2026-05-02", SUPPORT));
        awaitIds(other, Integer.toString(backlog + 1));
        other.close();
        assertThat(stalled.get(0).idsUntil(backlog + 1))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, backlog + 1).boxed().toList());
        for (StalledClient client : stalled) {
            client.close();
        }
    }

    /** How many changes were ever read from the table, as the database counts them with some delay. */
    private static long changesRead() {
        return ReadModel.number(
                "select seq_tup_read + idx_tup_fetch from pg_stat_user_tables where schemaname = 'query' and relname = 'change'");
    }

    @Test
    void changesOfAPeriodAreFollowedByTheirDates() throws IOException, InterruptedException {
        // When
        EventStream stream = EventStream.open(changes + "?from=2026-05-02&to=2026-05-03", "0");
        project(
                report("sse-1", ISSUE, "2026-05-01", OPPOSE),
                report("sse-2", ISSUE, "2026-05-02", SUPPORT),
                report("sse-3", ISSUE, "2026-05-03", OPPOSE),
                report("sse-4", ISSUE, "2026-05-04", SUPPORT));

        // Then
        awaitIds(stream, "2", "3");
        stream.close();
    }

    @Test
    void whatCannotBeFollowedIsRefusedBeforeTheStreamBegins() throws IOException, InterruptedException {
        // When
        EventStream unknown = EventStream.open(changes + "?kind=moved", null);
        EventStream future = EventStream.open(changes, "77");

        // Then
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(future.status()).isEqualTo(400);
    }
}
