package dev.parley.query.search;

import static dev.parley.query.SampleArticle.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.Stance;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.ExtractionsTopic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class SearchQuarkusTest {
    private static final int BARGES = 7;

    @BeforeAll
    static void articlesAreProjected() {
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            for (ArticleExtracted article : articles()) {
                topic.send(article, "2026-02-01T00:00:00Z");
            }
            topic.awaitProjected();
        }
    }

    private static List<ArticleExtracted> articles() {
        List<ArticleExtracted> articles = new ArrayList<>(List.of(
                article("search-toll")
                        .outlet("Quay Courier")
                        .published("2031-05-04")
                        .person("e1", "Farhad Zoroughchi", "ferry minister", "e2")
                        .state("e2", "Strelsau", null)
                        .statement(
                                "s1",
                                "e1",
                                "e2",
                                "🚢 ferries <b>never</b> paid the night toll in Kulmstadt",
                                "2031-05-02")
                        .statement("s2", "e2", null, "the toll at night stays, ferry or no ferry", null)
                        .stance("p1", "e2", "ferry-toll", Stance.Polarity.OPPOSE, Stance.Strength.FIRM, "never", "s1")
                        .build(),
                article("search-pier")
                        .outlet("Pier Gazette")
                        .published("2031-06-08")
                        .person("e1", "Zoroghchi", null, null)
                        .person("e3", "Oda Brandstetter", "harbour master", null)
                        .statement("s1", "e1", null, "the pier will be rebuilt", null)
                        .statement("s2", "e3", null, "Zoroghchi promised a ferry and a barge", null)
                        .build(),
                article("search-undated")
                        .outlet("Quay Courier")
                        .published(null)
                        .person("e3", "Oda Brandstetter", "harbour master", null)
                        .statement("s1", "e3", null, "an undated ferry", null)
                        .build()));
        for (int number = 0; number < BARGES; number++) {
            articles.add(article("search-barge-" + number)
                    .outlet("Barge Weekly")
                    .published("203%d-01-0%d".formatted(number % 3, 1 + number))
                    .person("e3", "Oda Brandstetter", "harbour master", null)
                    .statement("s1", "e3", null, "quicklime barge ".repeat(1 + number % 4) + "number " + number, null)
                    .build());
        }
        return articles;
    }

    private static ValidatableResponse search(String... parameters) {
        RequestSpecification request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/search").then();
    }

    private static List<String> found(String... parameters) {
        ValidatableResponse answer = search(parameters).statusCode(200);
        List<String> articles = answer.extract().path("items.statement.article.id");
        List<String> statements = answer.extract().path("items.statement.id");
        List<String> found = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            found.add(articles.get(i).replace("search-", "") + "." + statements.get(i));
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "by, Zoroughchi, 'toll.s1'",
        "by, Strelsau, 'toll.s2 toll.s1'",
        "speaker, Strelsau, 'toll.s2'",
        "onBehalfOf, Strelsau, 'toll.s1'",
        "issue, ferry-toll, 'toll.s1'",
        "outlet, Pier Gazette, 'pier.s2'",
        "from, 2031-06-01, 'pier.s2'",
        "to, 2031-05-03, 'toll.s1'",
        "type, direct, 'pier.s2 toll.s2 toll.s1 undated.s1'",
        "type, indirect, ''",
        "relayedBy, Strelsau, ''",
        "place, Kulmstadt, 'toll.s1'",
        "by, nobody whom articles know, ''",
    })
    void eachFilterNarrowsTheLatestFirst(String parameter, String value, String expected) {
        assertThat(found("q", "ferry", "sort", "date", parameter, value))
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "'ferry toll', 'toll.s1 toll.s2'",
        "'FERRIES paying nightly', ''",
        "'\"night toll\"', 'toll.s1'",
        "'\"night toll\" or rebuilt', 'toll.s1 pier.s1'",
        "'ferry -toll -undated', 'pier.s2'",
        "'ferry -\"night toll\" -undated', 'toll.s2 pier.s2'",
        "'the ferry toll of', 'toll.s1 toll.s2'",
    })
    void wordsArePhrasesExclusionsAndAlternativesAsInWebSearches(String words, String expected) {
        assertThat(found("q", words))
                .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoroughchi", "Zorughchi", "zoroughchi", "Farhad Zoroughchi"})
    void aNameFindsWhatWasSaidByAndOfItsBearerInAnySpelling(String name) {
        assertThat(found("q", name + " toll")).containsExactly("toll.s1");
        assertThat(found("q", name + " ferry")).contains("toll.s1", "pier.s2");
    }

    @Test
    void aNameInQuotationMarksIsFoundAsItIsWrittenOnly() {
        assertThat(found("q", "\"Zoroghchi\"")).containsExactly("pier.s2");
        assertThat(found("q", "\"Zorughchi\"")).isEmpty();
    }

    @Test
    void whatWasSaidBySomebodyAboutSomethingBeforeADayIsOneQuestion() {
        assertThat(found("by", "Zorughchi", "q", "ferry", "to", "2031-05-31")).containsExactly("toll.s1");
        assertThat(found("by", "Zorughchi", "q", "ferry", "to", "2031-05-01")).isEmpty();
    }

    @Test
    void matchesAreVerbatimAndCountCodePointsOfTheArticle() {
        search("q", "\"night toll\"")
                .body("items", hasSize(1))
                .body("items[0].issues", contains("ferry-toll"))
                .body("items[0].matches.text", contains("night", "toll"))
                .body("items[0].snippet.text", equalTo("🚢 ferries <b>never</b> paid the night toll in Kulmstadt"));
        List<Integer> starts = search("q", "\"night toll\"").extract().path("items[0].matches.start");
        String text = given().get("/v1/articles/search-toll").then().extract().path("text");
        assertThat(text.substring(text.offsetByCodePoints(0, starts.get(0)))).startsWith("night toll in");
    }

    @Test
    void whatIsFoundByItsSpeakerHasNoMatchesInItsWords() {
        search("by", "Strelsau", "issue", "ferry-toll")
                .body("items", hasSize(1))
                .body("items[0].snippet", nullValue())
                .body("items[0].matches", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"date", "relevance"})
    void pagesAreCompleteAndInOrder(String sort) {
        // Given
        List<String> all = found("q", "quicklime", "sort", sort);
        List<String> paged = new ArrayList<>();

        // When
        String cursor = null;
        do {
            RequestSpecification request = given().queryParams("q", "quicklime", "sort", sort, "limit", 2);
            ValidatableResponse page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/search")
                    .then()
                    .statusCode(200);
            page.extract().<List<String>>path("items.statement.article.id").forEach(paged::add);
            cursor = page.extract().path("next");
        } while (cursor != null);

        // Then
        assertThat(all).hasSize(BARGES);
        assertThat(paged.stream().map(id -> id.replace("search-", "") + ".s1")).containsExactlyElementsOf(all);
    }

    @Test
    void whatHasTheWordMoreOftenIsMoreRelevantAndTheLatestIsFirstByDate() {
        assertThat(found("q", "quicklime")).startsWith("barge-3.s1");
        assertThat(found("q", "quicklime", "sort", "date")).startsWith("barge-5.s1", "barge-2.s1", "barge-4.s1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"the of and", "😀", "&", "!", ":*", "()", "'", "\\", "-\"\"", "or", "\""})
    void aQuestionWithoutAWordIsRefused(String words) {
        search("q", words).statusCode(400).body("field", equalTo("q"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ferry & !",
                "ferry:*",
                "ferry')",
                "'ferry",
                "ferry <2> toll",
                "ferry\\",
                "ferry 😀",
                "ferry | %",
                "@sferry"
            })
    void operatorsOfTheIndexAreNotUnderstood(String words) {
        search("q", words).statusCode(200);
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        search("q", "w".repeat(70_000)).statusCode(414);
        search("q", "w".repeat(10_000)).statusCode(400).body("field", equalTo("q"));
        search("q", "w ".repeat(1_000)).statusCode(400).body("field", equalTo("q"));
        search("q", "ferry", "sort", "length").statusCode(400).body("field", equalTo("sort"));
        search("by", "Strelsau", "sort", "relevance").statusCode(400).body("field", equalTo("sort"));
        search("q", "ferry", "cursor", "bm90IG9uZQ").statusCode(400).body("field", equalTo("cursor"));
        search("place", "the", "q", "ferry").statusCode(400).body("field", equalTo("place"));
        given().urlEncodingEnabled(false)
                .get("/v1/search?q=a%00b")
                .then()
                .statusCode(400)
                .body("field", equalTo("q"));
    }
}
