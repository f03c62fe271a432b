package dev.parley.query.follow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.contracts.Stance;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.ExtractionsTopic;
import dev.parley.query.FollowedStory;
import dev.parley.query.ReadModel;
import dev.parley.query.SampleArticle;
import dev.parley.query.follow.webhook.Receiver;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas of the packaged service on one database, in one group of consumers. */
class ReplicasIT {
    private static final int REPORTS = 300;

    private static Replica first;
    private static Replica second;

    @BeforeAll
    static void bothAreReady() throws IOException {
        Map<String, String> stack = new EmbeddedStack().start();
        stack.forEach(System::setProperty);
        first = Replica.start(stack);
        second = Replica.start(stack);
        first.awaitReady();
        second.awaitReady();
    }

    @AfterAll
    static void bothEnd() {
        first.kill();
        second.kill();
    }

    @BeforeEach
    void nothingIsKnown() {
        FollowedStory.forget();
        ReadModel.execute("truncate query.webhook cascade");
    }

    private static void report(int from, int to) {
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            for (int number = from; number <= to; number++) {
                topic.send(
                        SampleArticle.article("replicas-" + number)
                                .state("e1", "Land " + number, null)
                                .stance("p1", "e1", "dues", Stance.Polarity.OPPOSE, Stance.Strength.FIRM, "no", null)
                                .build(),
                        "2026-06-04T10:00:00Z");
            }
            topic.awaitProjected();
        }
    }

    private static List<String> ids(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
    }

    @Test
    void bothTellEveryChangeOnceAndOneOfThemDeliversIt() throws IOException, InterruptedException {
        try (Receiver receiver = Receiver.start();
                EventStream ofFirst = EventStream.open(first.address() + "/v1/changes", "0");
                EventStream ofSecond = EventStream.open(second.address() + "/v1/changes", "0")) {
            // Given
            String hook = given().contentType("application/json")
                    .body(Map.of("url", receiver.url()))
                    .post(first.address() + "/v1/webhooks")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");

            // When
            report(1, REPORTS);

            // Then
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                assertThat(ofFirst.ids()).containsExactlyElementsOf(ids(REPORTS));
                assertThat(ofSecond.ids()).containsExactlyElementsOf(ids(REPORTS));
            });
            await().atMost(Duration.ofSeconds(60)).until(() -> delivered(hook) == REPORTS);
            assertThat(receiver.posted()).hasSize(REPORTS).doesNotHaveDuplicates();
            assertThat(receiver.posted().stream().map(Receiver.Posted::id)).doesNotHaveDuplicates();
            assertThat(LongStream.of(first.projected(), second.projected())).allMatch(projected -> projected > 0);
        }
    }

    private static long delivered(String hook) {
        return ReadModel.number(
                "select count(*) from query.webhook_delivery where state = 'delivered' and webhook_id = '" + hook
                        + "'");
    }

    @Test
    void aReplicaThatIsToldToStopEndsItsStreamsAndTheOtherGoesOnWhereTheyWere() throws Exception {
        // Given
        FollowedStory.reaffirmed(20_000, "Borduria".repeat(200));
        String changes = second.address() + "/v1/changes";
        List<StalledClient> stalled = new ArrayList<>();
        List<EventStream> streams = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            stalled.add(StalledClient.open(URI.create(changes), "0"));
            streams.add(EventStream.open(changes, "19999"));
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> streams.stream().allMatch(stream -> stream.ids().equals(List.of("20000"))));

        // When
        second.stop();

        // Then
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(streams).allMatch(EventStream::ended));
        assertThat(second.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
        report(1, 1);
        try (EventStream resumed = EventStream.open(first.address() + "/v1/changes", "20000")) {
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(resumed.ids()).containsExactly("20001"));
        }
        for (StalledClient client : stalled) {
            client.close();
        }
        second = Replica.start(new EmbeddedStack().start());
        second.awaitReady();
    }
}
