package dev.parley.extract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.EventJson;
import dev.parley.contracts.Stance;
import dev.parley.contracts.Topics;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.extract.broker.Articles;
import dev.parley.extract.broker.TopicReader;
import dev.parley.extract.broker.TopicWriter;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The application as it is shipped. */
@QuarkusIntegrationTest
@WithTestResource(EmbeddedStack.class)
class PackagedIT {

    @Test
    void anArticleIsReadAndWhatIsFoundIsSentOn() {
        // Given
        String id = "packaged-" + UUID.randomUUID();

        // When
        try (TopicWriter writer = new TopicWriter();
                TopicReader extractions = TopicReader.ofKeys(Topics.EXTRACTIONS, id)) {
            writer.send(Articles.english(id, 1));
            writer.flush();

            // Then
            ArticleExtracted found = EventJson.read(
                    ArticleExtracted.class, extractions.await(1).get(0).value());
            assertThat(found.statements()).isNotEmpty();
            assertThat(found.stances()).extracting(Stance::polarity).contains(Stance.Polarity.CONDITIONAL);
            assertThat(found.entities()).isNotEmpty();
        }
    }

    @Test
    void whatIsBroughtWithItIsThere() {
        given().contentType(ContentType.TEXT)
                .body("TIRANA, Feb 3 - Albania opposes the lagoon ferry, Foreign Minister Ana Petrić said on Tuesday.")
                .post("/v1/extractions")
                .then()
                .statusCode(200)
                .body("stances.polarity", hasItem("oppose"))
                .body("entities.iso3", hasItem("ALB"));
        given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/openapi").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
    }
}
