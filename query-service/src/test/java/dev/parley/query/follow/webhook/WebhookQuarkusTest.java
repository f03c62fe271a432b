package dev.parley.query.follow.webhook;

import static dev.parley.contracts.Stance.Polarity.OPPOSE;
import static dev.parley.contracts.Stance.Polarity.SUPPORT;
import static dev.parley.query.FollowedStory.project;
import static dev.parley.query.FollowedStory.report;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.FollowedStory;
import dev.parley.query.ReadModel;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes are posted to a receiver of flesh and blood. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class WebhookQuarkusTest {
    private static final String ISSUE = "hook-harbour";

    @Inject
    DeliveryWorker worker;

    private Receiver receiver;

    @BeforeEach
    void nothingIsKnown() throws IOException {
        FollowedStory.forget();
        ReadModel.execute("truncate query.webhook cascade");
        receiver = Receiver.start();
    }

    @AfterEach
    void stop() {
        ReadModel.execute("truncate query.webhook cascade");
        receiver.close();
    }

    private JsonPath made(Map<String, String> more) {
        Map<String, String> body = new HashMap<>(more);
        body.put("url", receiver.url());
        return given().contentType("application/json")
                .body(body)
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private void awaitPosted(int number) {
        await().atMost(Duration.ofSeconds(20)).until(() -> receiver.posted().size() >= number);
    }

    private static void awaitStates(String webhook, String... states) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get("/v1/webhooks/" + webhook + "/deliveries")
                        .then()
                        .body("items.state", contains(states)));
    }

    @Test
    void aChangeIsPostedSignedAndTheSecretIsShownOnce() {
        // Given
        JsonPath webhook = made(Map.of("issue", ISSUE, "holder", "Borduria"));

        // When
        project(report("hook-1", "hook-other", "2026-05-01", OPPOSE), report("hook-2", ISSUE, "2026-05-01", OPPOSE));

        // Then
        awaitPosted(1);
        Receiver.Posted posted = receiver.posted().get(0);
        assertThat(posted.signature())
                .isEqualTo(Signature.of(webhook.getString("secret"), posted.id(), posted.timestamp(), posted.body()));
        JsonPath message = JsonPath.from(posted.body());
        assertThat(message.getString("type")).isEqualTo("change.new");
        assertThat(message.getInt("data.id")).isEqualTo(2);
        assertThat(message.getString("data.after.polarity")).isEqualTo("oppose");
        awaitStates(webhook.getString("id"), "delivered");
        given().get("/v1/webhooks")
                .then()
                .body("items.url", contains(receiver.url()))
                .body(not(containsString("whsec_")));
    }

    @Test
    void aMessageIsTriedAgainWithTheSameIdAndNoneOvertakesIt() {
        // Given
        receiver.answers(503, 500, 302);
        String webhook = made(Map.of()).getString("id");

        // When
        project(report("hook-1", ISSUE, "2026-05-01", OPPOSE), report("hook-2", ISSUE, "2026-05-02", SUPPORT));

        // Then
        awaitPosted(5);
        awaitStates(webhook, "delivered", "delivered");
        List<String> ids = receiver.posted().stream().map(Receiver.Posted::id).toList();
        assertThat(ids.subList(0, 4)).containsOnly(ids.get(0));
        assertThat(ids.get(4)).isNotEqualTo(ids.get(0));
        given().get("/v1/webhooks/" + webhook + "/deliveries")
                .then()
                .body("items.attempts", contains(1, 4))
                .body("items.change", contains(2, 1));
    }

    @Test
    void whatIsNeverTakenIsGivenUpSaidSoAndPostedAgainByHand() {
        // Given
        receiver.answers(500, 500, 500, 500);
        String webhook = made(Map.of()).getString("id");
        project(report("hook-1", ISSUE, "2026-05-01", OPPOSE));

        // When
        awaitStates(webhook, "given-up");

        // Then
        given().get("/v1/webhooks/" + webhook)
                .then()
                .body("givenUp", equalTo(1))
                .body("state", equalTo("active"));
        JsonPath log = given().get("/v1/webhooks/" + webhook + "/deliveries").jsonPath();
        assertThat(log.getString("items[0].fault")).isEqualTo("answered 500");
        given().post("/v1/webhooks/" + webhook + "/deliveries/" + log.getInt("items[0].id") + "/redeliver")
                .then()
                .statusCode(200)
                .body("state", equalTo("pending"));
        awaitStates(webhook, "delivered");
        assertThat(receiver.posted().stream().map(Receiver.Posted::id).distinct())
                .hasSize(1);
    }

    @Test
    void twoReplicasPostEachMessageOnceAndInOrder() {
        // Given
        String webhook = made(Map.of()).getString("id");
        int backlog = 60;
        ReadModel.execute("""
                insert into query.change (sequence, subject, follows, kind, cause, holder_id, holder_name, issue, evidence)
                select n, 'backlog', n - 1, 'reaffirmed', 'report', 'state:BRD', 'Borduria', 'dues', '[]'
                from generate_series(1, %d) n
                """.formatted(backlog));
        ReadModel.execute("update query.feed set last = " + backlog);

        // When
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            Uni.join()
                    .all(worker.deliver(), worker.deliver(), worker.deliver())
                    .andFailFast()
                    .await()
                    .atMost(Duration.ofSeconds(20));
            return receiver.posted().size() >= backlog;
        });

        // Then
        assertThat(receiver.posted().stream().map(Receiver.Posted::id))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, backlog)
                        .mapToObj(change -> "msg_" + webhook + "_" + change)
                        .toList());
    }

    @Test
    void aReceiverThatIsGoneGetsNothingAnyMore() {
        // Given
        receiver.answers(410);
        String webhook = made(Map.of()).getString("id");

        // When
        project(report("hook-1", ISSUE, "2026-05-01", OPPOSE));

        // Then
        awaitStates(webhook, "given-up");
        given().get("/v1/webhooks/" + webhook).then().body("state", equalTo("gone"));
        given().delete("/v1/webhooks/" + webhook).then().statusCode(204);
        given().get("/v1/webhooks/" + webhook).then().statusCode(404);
    }

    @Test
    void whatCannotBeAskedForIsRefusedByItsField() {
        refused(Map.of("holder", "x"), "url");
        refused(Map.of("url", "http://169.254.169.254/latest"), "url");
        refused(Map.of("url", "http://[::1]/"), "url");
        refused(Map.of("url", receiver.url(), "kind", "moved"), "kind");
        refused(Map.of("url", receiver.url(), "secret", "hunter2"), "secret");
        given().get("/v1/webhooks/7").then().statusCode(400).body("field", equalTo("id"));
        given().contentType("application/json")
                .body(Map.of("url", "http://10.0.0.1/"))
                .post("/v1/webhooks")
                .then()
                .body("detail", startsWith("must be on the public internet"));
    }

    private static void refused(Map<String, String> body, String field) {
        given().contentType("application/json")
                .body(body)
                .post("/v1/webhooks")
                .then()
                .statusCode(400)
                .body("field", equalTo(field));
    }
}
