package dev.parley.query.article;

import static dev.parley.query.SampleArticle.article;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.parley.contracts.ArticleWithdrawn;
import dev.parley.contracts.Event;
import dev.parley.contracts.Stance;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.ExtractionsTopic;
import dev.parley.query.SampleArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class ArticleQuarkusTest {

    private static void project(Event... events) {
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            for (Event event : events) {
                topic.send(event, "2026-02-01T00:00:00Z");
            }
            topic.awaitProjected();
        }
    }

    @Test
    void anUnchangedArticleIsNotSentAgain() {
        // Given
        project(article("tagged").state("e1", "Iran", "IRN").build());
        String tag = given().get("/v1/articles/tagged")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        // When
        project(article("tagged").version(2).state("e1", "Iran", "IRN").build());

        // Then
        given().header("If-None-Match", tag).get("/v1/articles/tagged").then().statusCode(200);
        String newTag = given().get("/v1/articles/tagged").then().extract().header("ETag");
        given().header("If-None-Match", newTag)
                .get("/v1/articles/tagged")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(newTag));
    }

    @Test
    void aWithdrawnArticleIsGoneAndItsStancesWithIt() {
        // When
        project(
                article("gone")
                        .state("e1", "Iran", "IRN")
                        .stance("p1", "e1", "gone-issue", Stance.Polarity.OPPOSE, Stance.Strength.FIRM, "no", null)
                        .build(),
                new ArticleWithdrawn("gone", 2, null, "2026-02-01T00:00:00Z"));

        // Then
        given().get("/v1/articles/gone")
                .then()
                .statusCode(410)
                .body("type", equalTo("https://parley.dev/problems/withdrawn"));
        given().queryParam("issue", "gone-issue").get("/v1/stances").then().body("items", hasSize(0));
        given().get("/v1/positions/Iran/gone-issue").then().statusCode(404);
    }

    @Test
    void hostileNamesAreKeptVerbatim() {
        // Given
        String name = "Robert'); drop table query.article; -- 😀 \u202E \\\" {}";

        // When
        project(article("hostile").person("e1", name, "'; --", null).build());

        // Then
        given().get("/v1/articles/hostile")
                .then()
                .statusCode(200)
                .body("entities.name", contains(name))
                .body("entities[0].mentions[0].text", equalTo(name));
        given().queryParam("name", name).get("/v1/entities").then().body("items.name", contains(name));
    }

    @Test
    void aStatementLongerThanTheSearchIndexTakesIsProjected() {
        // Given
        String words =
                IntStream.range(0, 200_000).mapToObj(number -> "w" + number).collect(Collectors.joining(" "));

        // When
        project(article("long-statement")
                .state("e1", "Iran", "IRN")
                .statement("s1", "e1", null, words, null)
                .build());

        // Then
        given().queryParam("q", "w17")
                .queryParam("article", "long-statement")
                .get("/v1/statements")
                .then()
                .body("items[0].content[0].text", equalTo(words));
    }

    @Test
    void tenThousandEntitiesAreProjected() {
        // Given
        SampleArticle many = article("many-entities");
        for (int number = 0; number < 10_000; number++) {
            many.person("e" + number, Integer.toString(number, 36) + " Manyson", null, null);
        }

        // When
        project(many.build());

        // Then
        given().get("/v1/articles/many-entities").then().statusCode(200).body("entities", hasSize(10_000));
    }
}
