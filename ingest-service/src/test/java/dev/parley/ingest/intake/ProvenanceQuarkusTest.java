package dev.parley.ingest.intake;

import static dev.parley.ingest.IngestApi.json;
import static dev.parley.ingest.IngestApi.newUrl;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.IngestApi;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class ProvenanceQuarkusTest {
    private static final String PAGE = """
            <html lang="en"><head><meta property="article:modified_time" content="2026-02-04T10:00:00Z">
            <meta property="og:site_name" content="The Gazette"></head><body><article><h1>Ferry strike called off</h1>
            <div class="byline">By Mira Holt</div>
            <p>TALVIK, Feb 3 (AFP) - Crews of the island ferries will go back to work on Wednesday, their union said after a
            night of talks with the port authority in the capital, and thanked the passengers for their patience.</p>
            </article></body></html>""";

    @TestHTTPResource("/")
    URI address;

    private IngestApi api;

    @BeforeEach
    void connect() {
        api = new IngestApi(address);
    }

    @Test
    void tellsHowEachFieldIsKnown() {
        // When
        var stored =
                api.article(api.post(json("url", newUrl(), "html", PAGE)).id()).body();

        // Then
        assertThat(stored.get("publishedAt").asText()).isEqualTo("2026-02-03");
        assertThat(stored.at("/provenance/publishedAt/by").asText()).isEqualTo("dateline");
        assertThat(stored.at("/provenance/publishedAt/certain").asBoolean(true)).isFalse();
        assertThat(stored.get("agency").asText()).isEqualTo("AFP");
        assertThat(stored.get("byline").asText()).isEqualTo("Mira Holt");
        assertThat(stored.get("modifiedAt").asText()).isEqualTo("2026-02-04T10:00:00Z");
        assertThat(stored.at("/provenance/outlet/by").asText()).isEqualTo("open-graph");
        assertThat(stored.at("/provenance/url/by").asText()).isEqualTo("client");
        assertThat(stored.at("/provenance/language/by").asText()).isEqualTo("text");
    }

    @Test
    void keepsWhatIsKnownWhenMoreIsTold() {
        // Given
        String url = newUrl();
        String id = api.post(json("url", url, "html", PAGE)).id();

        // When
        api.post(json("url", url, "html", PAGE, "publishedAt", "2026-02-03T08:00:00+01:00"));

        // Then
        var stored = api.article(id).body();
        assertThat(stored.at("/provenance/publishedAt/by").asText()).isEqualTo("client");
        assertThat(stored.at("/provenance/publishedAt/certain").asBoolean()).isTrue();
        assertThat(stored.at("/provenance/agency/by").asText()).isEqualTo("dateline");
    }

    @Test
    void marksATextInAnotherLanguage() {
        // When
        var stored = api.article(api.post(json(
                                "url",
                                newUrl(),
                                "text",
                                "Die Fähren fahren wieder, sagte die Gewerkschaft am Dienstag, und sie dankte den Fahrgästen"
                                        + " für die Geduld, die sie in den neun Tagen mit ihr hatten."))
                        .id())
                .body();

        // Then
        assertThat(stored.get("language").asText()).isEqualTo("de");
        assertThat(stored.at("/provenance/language/by").asText()).isEqualTo("text");
    }
}
