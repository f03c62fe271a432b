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
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    @BeforeEach
    void nothingIsKnown() {
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
        ReadModel.execute("""
                insert into query.change (sequence, subject, follows, kind, cause, holder_id, holder_name, issue, evidence)
                select n, 'backlog', n - 1, 'reaffirmed', 'report', 'state:BRD', 'Borduria', 'dues', '[]'
                from generate_series(2, %d) n
                """.formatted(backlog));
        ReadModel.execute("update query.feed set last = " + backlog);

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
    void whatCannotBeFollowedIsRefusedBeforeTheStreamBegins() throws IOException, InterruptedException {
        // When
        EventStream unknown = EventStream.open(changes + "?kind=moved", null);
        EventStream future = EventStream.open(changes, "77");

        // Then
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(future.status()).isEqualTo(400);
    }
}
