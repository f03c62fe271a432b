package dev.parley.ingest.outbox;

import static dev.parley.ingest.IngestApi.json;
import static dev.parley.ingest.IngestApi.newUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.contracts.ArticleAccepted;
import dev.parley.contracts.EventHeaders;
import dev.parley.contracts.EventJson;
import dev.parley.contracts.EventSchemas;
import dev.parley.contracts.EventType;
import dev.parley.contracts.Golden;
import dev.parley.contracts.Zone;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.ArticleEvents;
import dev.parley.ingest.IngestApi;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class ArticleEventsQuarkusTest {

    @TestHTTPResource("/")
    URI address;

    private IngestApi api;

    @BeforeEach
    void connect() {
        api = new IngestApi(address);
    }

    private static List<ConsumerRecord<String, byte[]>> events(String id, int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> ArticleEvents.of(id).size() >= count);
        return ArticleEvents.of(id);
    }

    @Test
    void announcesAnArticleAsTheContractSays() throws IOException {
        // Given
        JsonNode golden = IngestApi.MAPPER.readTree(Golden.json(EventType.ARTICLE_ACCEPTED));
        String text = golden.get("text").asText();
        String url = newUrl();

        // When
        var answer = api.post(json(
                "url",
                url,
                "title",
                golden.get("title").asText(),
                "text",
                text,
                "outlet",
                golden.get("outlet").asText(),
                "publisherGroup",
                golden.get("publisherGroup").asText(),
                "publishedAt",
                golden.get("publishedAt").asText(),
                "language",
                "en"));

        // Then
        var event = events(answer.id(), 1).get(0);
        assertThat(EventSchemas.violations(EventType.ARTICLE_ACCEPTED, event.value()))
                .isEmpty();
        JsonNode sent = IngestApi.MAPPER.readTree(event.value());
        assertThat(sent.fieldNames()).toIterable().containsExactlyElementsOf(golden::fieldNames);
        assertThat(List.of("title", "text", "outlet", "publisherGroup", "agency", "publishedAt", "language"))
                .allSatisfy(field -> assertThat(sent.get(field)).isEqualTo(golden.get(field)));
        assertThat(sent.get("url").asText()).isEqualTo(url);
        assertThat(sent.get("version").asInt()).isEqualTo(1);
        assertThat(sent.get("zones")).isEmpty();
        assertThat(event.key()).isEqualTo(answer.id());
        assertThat(header(event, EventHeaders.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(header(event, EventHeaders.ID)).isEqualTo(answer.id() + "-1");
        assertThat(header(event, EventHeaders.SOURCE)).isEqualTo("/parley/ingest");
        assertThat(header(event, EventHeaders.TYPE)).isEqualTo(EventType.ARTICLE_ACCEPTED.type());
        assertThat(header(event, EventHeaders.SUBJECT)).isEqualTo(answer.id());
        assertThat(header(event, EventHeaders.CONTENT_TYPE)).isEqualTo("application/json");
        assertThat(Instant.parse(header(event, EventHeaders.TIME))).isBeforeOrEqualTo(Instant.now());
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Test
    void announcesAPageWithItsZones() {
        // Given
        String page =
                "<html><body><article><h1>Strike 🚢 ends</h1><p class=\"standfirst\">Ferries sail again after nine days.</p>"
                        + "<p>" + "The crews of the island ferries return to work on Wednesday. ".repeat(5)
                        + "</p></article></body></html>";

        // When
        var answer = api.post(json("url", newUrl(), "html", page));

        // Then
        ArticleAccepted event = EventJson.read(
                ArticleAccepted.class, events(answer.id(), 1).get(0).value());
        assertThat(event.title()).isEqualTo("Strike 🚢 ends");
        assertThat(event.text()).startsWith("Strike 🚢 ends\n\nFerries sail again after nine days.\n\nThe crews");
        assertThat(event.zones())
                .containsExactly(new Zone(Zone.Kind.HEADLINE, 0, 13), new Zone(Zone.Kind.STANDFIRST, 15, 50));
    }

    @Test
    void announcesVersionsAndTheWithdrawalInTheirOrder() throws IOException {
        // Given
        String url = newUrl();
        String id = api.post(json("url", url, "text", "One.")).id();
        api.post(json("url", url, "text", "Two."));

        // When
        api.withdraw(id, "?reason=Corrected");

        // Then
        var events = events(id, 3);
        assertThat(events)
                .extracting(event -> header(event, EventHeaders.TYPE))
                .containsExactly(
                        EventType.ARTICLE_ACCEPTED.type(),
                        EventType.ARTICLE_ACCEPTED.type(),
                        EventType.ARTICLE_WITHDRAWN.type());
        assertThat(EventSchemas.violations(
                        EventType.ARTICLE_WITHDRAWN, events.get(2).value()))
                .isEmpty();
        JsonNode withdrawn = IngestApi.MAPPER.readTree(events.get(2).value());
        assertThat(withdrawn.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        IngestApi.MAPPER.readTree(Golden.json(EventType.ARTICLE_WITHDRAWN))::fieldNames);
        assertThat(withdrawn.get("version").asInt()).isEqualTo(3);
        assertThat(withdrawn.get("reason").asText()).isEqualTo("Corrected");
    }
}
