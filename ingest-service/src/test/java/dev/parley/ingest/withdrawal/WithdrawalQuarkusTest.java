package dev.parley.ingest.withdrawal;

import static dev.parley.ingest.IngestApi.json;
import static dev.parley.ingest.IngestApi.newUrl;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.IngestApi;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class WithdrawalQuarkusTest {

    @TestHTTPResource("/")
    URI address;

    private IngestApi api;

    @BeforeEach
    void connect() {
        api = new IngestApi(address);
    }

    @Test
    void withdrawsOnceHoweverOftenItIsAsked() {
        // Given
        String id =
                api.post(json("url", newUrl(), "text", "The union will talk.")).id();

        // When
        var first = api.withdraw(id, "?reason=Corrected+by+the+outlet");
        var second = api.withdraw(id, "?reason=Another");

        // Then
        assertThat(first.status()).isEqualTo(202);
        assertThat(first.body().get("version").asInt()).isEqualTo(2);
        assertThat(first.body().get("status").asText()).isEqualTo("withdrawn");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        var pipeline = api.article(id).body().get("pipeline");
        assertThat(pipeline.get("stage").asText()).isEqualTo("withdrawn");
        assertThat(pipeline.get("withdrawalReason").asText()).isEqualTo("Corrected by the outlet");
        assertThat(pipeline.get("withdrawnAt").asText()).isNotBlank();
    }

    @Test
    void withdrawsOnceWhenManyAskAtOnce() {
        // Given
        String id =
                api.post(json("url", newUrl(), "text", "The union will talk.")).id();

        // When
        List<Integer> statuses = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> api.withdraw(id, "").status())
                .toList();

        // Then
        assertThat(statuses).filteredOn(status -> status == 202).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(19);
    }

    @Test
    void bringsAnArticleBackWhenTheSameContentComesAgain() {
        // Given
        String article = json("url", newUrl(), "text", "The union will talk.");
        String id = api.post(article).id();
        api.withdraw(id, "");

        // When
        var revived = api.post(article);

        // Then
        assertThat(revived.status()).isEqualTo(202);
        assertThat(revived.id()).isEqualTo(id);
        assertThat(revived.body().get("version").asInt()).isEqualTo(3);
        assertThat(api.stage(id)).isNotEqualTo("withdrawn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaaaaaaaaaaaaaaaa", "x", "%00"})
    void saysThatAnUnknownArticleIsUnknown(String id) {
        // When
        var withdrawn = api.withdraw(id, "");
        var read = api.article(id);

        // Then
        assertThat(List.of(withdrawn, read)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body().get("type").asText()).isEqualTo("https://parley.dev/problems/unknown-article");
        });
    }

    @Test
    void refusesAReasonThatIsTooLong() {
        // Given
        String id =
                api.post(json("url", newUrl(), "text", "The union will talk.")).id();

        // When
        var answer = api.withdraw(id, "?reason=" + "x".repeat(1001));

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("field").asText()).isEqualTo("reason");
    }
}
