package dev.parley.ingest.version;

import static dev.parley.ingest.IngestApi.json;
import static dev.parley.ingest.IngestApi.newUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.IngestApi;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class VersionsQuarkusTest {

    @TestHTTPResource("/")
    URI address;

    private IngestApi api;

    @BeforeEach
    void connect() {
        api = new IngestApi(address);
    }

    private JsonNode versions(String id, String query) {
        return api.get("/v1/articles/" + id + "/versions" + query).body();
    }

    @Test
    void keepsTheOldTextAndShowsWhatChanged() {
        // Given
        String url = newUrl();
        String id = api.post(json("url", url, "text", "The union will talk on Monday.", "title", "Talks"))
                .id();
        api.post(json("url", url, "text", "The union will not talk on Monday."));
        api.withdraw(id, "?reason=Wrong");
        api.post(json("url", url, "text", "The union will not talk on Monday.", "title", "No talks"));

        // When
        JsonNode page = versions(id, "");

        // Then
        assertThat(page.get("id").asText()).isEqualTo(id);
        assertThat(page.has("next")).isFalse();
        JsonNode items = page.get("items");
        assertThat(items).extracting(item -> item.get("version").asInt()).containsExactly(4, 3, 2, 1);
        assertThat(items.get(0).get("changed")).extracting(JsonNode::asText).containsExactly("title");
        assertThat(items.get(0).has("difference")).isFalse();
        assertThat(items.get(1).get("status").asText()).isEqualTo("withdrawn");
        assertThat(items.get(1).get("withdrawalReason").asText()).isEqualTo("Wrong");
        assertThat(items.get(2).get("changed")).extracting(JsonNode::asText).contains("text");
        assertThat(items.get(2).get("difference"))
                .extracting(piece ->
                        piece.get("kind").asText() + ":" + piece.get("text").asText())
                .containsExactly("kept:The union will", "added: not", "kept: talk on Monday.");
        assertThat(items.get(3).get("text").asText()).isEqualTo("The union will talk on Monday.");
        assertThat(items.get(3).get("changed")).isEmpty();
    }

    @Test
    void givesManyVersionsPageByPage() {
        // Given
        String url = newUrl();
        String id = null;
        for (int i = 1; i <= 23; i++) {
            id = api.post(json("url", url, "text", "Report " + i)).id();
        }

        // When
        JsonNode first = versions(id, "");
        JsonNode second = versions(id, "?before=" + first.get("next").asInt());

        // Then
        assertThat(first.get("items")).hasSize(20);
        assertThat(first.get("items").get(19).get("difference")).hasSize(3);
        assertThat(second.get("items"))
                .extracting(item -> item.get("version").asInt())
                .containsExactly(3, 2, 1);
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void refusesWhatIsNoVersion() {
        // Given
        String id =
                api.post(json("url", newUrl(), "text", "The union will talk.")).id();

        // When
        var answer = api.get("/v1/articles/" + id + "/versions?before=latest");

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("field").asText()).isEqualTo("before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaaaaaaaaaaaaaaaa", "x"})
    void saysThatAnUnknownArticleIsUnknown(String id) {
        assertThat(api.get("/v1/articles/" + id + "/versions").status()).isEqualTo(404);
    }
}
