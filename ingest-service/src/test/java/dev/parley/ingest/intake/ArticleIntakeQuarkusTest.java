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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class ArticleIntakeQuarkusTest {
    private static final String PAGE = """
            <html lang="en-GB"><head><title>Ferry strike called off | The Gazette</title>
            <meta property="og:title" content="Ferry strike called off"/>
            <meta property="og:site_name" content="The Gazette"/>
            <meta property="article:published_time" content="2026-02-03T09:30:00+02:00"/></head>
            <body><nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>Ferry strike called off</h1>
            <p>Crews of the island ferries will go back to work on Wednesday, their union said after a night of talks
            with the port authority in the capital.</p>
            <p>“We have what we asked for,” the union’s chair, Mira Holt, told reporters outside the ministry, and thanked
            the passengers for their patience over nine days.</p></article><footer>© The Gazette</footer></body></html>
            """;

    @TestHTTPResource("/")
    URI address;

    private IngestApi api;

    @BeforeEach
    void connect() {
        api = new IngestApi(address);
    }

    @Test
    void takesJsonAndSaysWhereTheArticleIs() {
        // Given
        String article = json(
                "id",
                "desk-1",
                "url",
                newUrl(),
                "title",
                "Talks resume",
                "text",
                "The union will talk.",
                "publishedAt",
                "2026-02-03T09:30:00+02:00",
                "outlet",
                "The Gazette",
                "publisherGroup",
                "Example Press",
                "agency",
                "EPA",
                "language",
                "en-GB");

        // When
        var answer = api.post(article);

        // Then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.id()).matches("[a-z2-7]{26}");
        assertThat(answer.header("Location")).endsWith("/v1/articles/" + answer.id());
        assertThat(answer.body().get("version").asInt()).isEqualTo(1);
        assertThat(answer.body().get("status").asText()).isEqualTo("accepted");
        assertThat(answer.body().get("duplicate").asBoolean()).isFalse();
        assertThat(answer.body().get("reference").asText()).isEqualTo("desk-1");
        assertThat(answer.body().get("originId").asText()).matches("o-[a-z2-7]{26}");
        assertThat(answer.body().get("warnings")).isEmpty();
        var stored = api.article(answer.id()).body();
        assertThat(stored.get("publishedAt").asText()).isEqualTo("2026-02-03T09:30:00+02:00");
        assertThat(stored.get("publisherGroup").asText()).isEqualTo("Example Press");
        assertThat(stored.get("agency").asText()).isEqualTo("EPA");
        assertThat(stored.get("language").asText()).isEqualTo("en");
        assertThat(stored.at("/links/article").asText()).endsWith("/v1/articles/" + answer.id());
    }

    @Test
    void takesPlainTextWithQueryParameters() {
        // Given
        String query = "?id=desk-2&title=Talks+resume&publishedAt=2026-02-03&outlet=The+Gazette&url="
                + URLEncoder.encode(newUrl(), StandardCharsets.UTF_8);

        // When
        var answer = api.post("/v1/articles" + query, "text/plain", "Größe zählt.".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().get("reference").asText()).isEqualTo("desk-2");
        var stored = api.article(answer.id()).body();
        assertThat(stored.get("title").asText()).isEqualTo("Talks resume");
        assertThat(stored.get("publishedAt").asText()).isEqualTo("2026-02-03");
        assertThat(stored.get("outlet").asText()).isEqualTo("The Gazette");
    }

    @Test
    void takesPlainTextInTheEncodingItNames() {
        // When
        var latin = api.post(
                "/v1/articles?outlet=latin",
                "text/plain; charset=ISO-8859-1",
                "Größe".getBytes(StandardCharsets.ISO_8859_1));
        var unicode = api.post("/v1/articles?outlet=latin", "text/plain", "Größe".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(latin.id()).isEqualTo(unicode.id());
        assertThat(unicode.status()).isEqualTo(200);
    }

    @Test
    void takesAPageAndReadsWhatItSaysOfItself() {
        // Given
        String url = newUrl();

        // When
        var answer = api.post(
                "/v1/articles?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8),
                "text/html",
                PAGE.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(answer.status()).isEqualTo(202);
        var stored = api.article(answer.id()).body();
        assertThat(stored.get("url").asText()).isEqualTo(url);
        assertThat(stored.get("title").asText()).isEqualTo("Ferry strike called off");
        assertThat(stored.get("outlet").asText()).isEqualTo("The Gazette");
        assertThat(stored.get("publishedAt").asText()).isEqualTo("2026-02-03T09:30:00+02:00");
        assertThat(stored.get("language").asText()).isEqualTo("en");
    }

    @Test
    void prefersWhatTheClientSaysToWhatThePageSays() {
        // When
        var answer =
                api.post(json("html", PAGE, "url", newUrl(), "outlet", "Island Post", "publishedAt", "2026-02-04"));

        // Then
        var stored = api.article(answer.id()).body();
        assertThat(stored.get("outlet").asText()).isEqualTo("Island Post");
        assertThat(stored.get("publishedAt").asText()).isEqualTo("2026-02-04");
        assertThat(stored.get("title").asText()).isEqualTo("Ferry strike called off");
    }

    @Test
    void saysThatTheSameContentIsThereAlready() {
        // Given
        String article = json("url", newUrl(), "text", "The union will talk.");
        var first = api.post(article);

        // When
        var second = api.post(article);

        // Then
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body().get("duplicate").asBoolean()).isTrue();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.body().get("version").asInt()).isEqualTo(1);
    }

    @Test
    void knowsAnAddressWhateverItsTrackingParameters() {
        // Given
        String url = newUrl();
        var first = api.post(json("url", url, "text", "The union will talk."));

        // When
        var second = api.post(json("url", url + "/?utm_source=mail#top", "text", "The union will talk."));

        // Then
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void makesANewVersionWhenTheTextChanges() {
        // Given
        String url = newUrl();
        var first = api.post(json("url", url, "text", "The union will talk.", "title", "Talks"));

        // When
        var second = api.post(json("url", url, "text", "The union will not talk."));

        // Then
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.body().get("version").asInt()).isEqualTo(2);
        assertThat(api.article(first.id()).body().get("title").asText()).isEqualTo("Talks");
    }

    @Test
    void makesANewVersionWhenSomethingElseIsCorrected() {
        // Given
        String url = newUrl();
        api.post(json("url", url, "text", "The union will talk.", "publishedAt", "2026-01-01"));

        // When
        var corrected = api.post(json("url", url, "text", "The union will talk.", "publishedAt", "2026-01-02"));
        var lessSaid = api.post(json("url", url, "text", "The union will talk."));

        // Then
        assertThat(corrected.status()).isEqualTo(202);
        assertThat(corrected.body().get("version").asInt()).isEqualTo(2);
        assertThat(lessSaid.status()).isEqualTo(200);
        assertThat(api.article(corrected.id()).body().get("publishedAt").asText())
                .isEqualTo("2026-01-02");
    }

    @Test
    void sharesOneOriginAmongOutletsWithTheSameWords() {
        // When
        var one = api.post(json("url", newUrl(), "text", "The union will talk — “soon”.", "outlet", "One"));
        var other = api.post(json("url", newUrl(), "text", "The union  will talk - \"soon\".", "outlet", "Other"));

        // Then
        assertThat(other.id()).isNotEqualTo(one.id());
        assertThat(other.body().get("originId")).isEqualTo(one.body().get("originId"));
    }

    @Test
    void tellsArticlesWithoutAddressApartByOutletAndWords() {
        // Given
        String text = "Words of " + newUrl();

        // When
        var one = api.post(json("text", text, "outlet", "One"));
        var other = api.post(json("text", text, "outlet", "Other"));
        var again = api.post(json("text", text, "outlet", "One"));

        // Then
        assertThat(other.id()).isNotEqualTo(one.id());
        assertThat(again.id()).isEqualTo(one.id());
        assertThat(again.status()).isEqualTo(200);
    }

    @Test
    void storesOneArticleWhenManyHandItInAtOnce() {
        // Given
        String url = newUrl();

        // When
        List<IngestApi.Answer> answers = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> api.post(json("url", url, "text", "The union will talk.")))
                .toList();

        // Then
        assertThat(answers).filteredOn(answer -> answer.status() == 202).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(39);
        assertThat(api.article(answers.get(0).id()).body().get("version").asInt())
                .isEqualTo(1);
    }

    @Test
    void countsVersionsWithoutGapsWhenManyChangeAnArticleAtOnce() {
        // Given
        String url = newUrl();

        // When
        List<Integer> versions = IntStream.range(0, 30)
                .parallel()
                .mapToObj(i -> api.post(json("url", url, "text", "Draft number " + i)))
                .map(answer -> answer.body().get("version").asInt())
                .sorted()
                .toList();

        // Then
        assertThat(versions)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    }

    @Test
    void warnsOfUnknownFieldsAndParameters() {
        // When
        var json = api.post("{\"text\": \"The union will talk.\", \"foo\": {\"bar\": 1}, \"byline\": \"A. Writer\"}");
        var text = api.post("/v1/articles?colour=red", "text/plain", "Talk.".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(json.body().get("warnings"))
                .extracting(warning -> warning.asText())
                .containsExactly("the unknown field 'foo' was ignored", "the unknown field 'byline' was ignored");
        assertThat(text.body().get("warnings"))
                .extracting(warning -> warning.asText())
                .containsExactly("the unknown field 'colour' was ignored");
    }
}
