package dev.parley.query.projection;

import static dev.parley.query.SampleArticle.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.ExtractionsTopic;
import dev.parley.query.ReadModel;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** While the database takes no connections nothing is answered and nothing is lost. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class OutageQuarkusTest {
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @AfterEach
    void theDatabaseIsBack() throws SQLException {
        administrate("alter database parley with allow_connections true");
    }

    @Test
    void whatArrivesWhileTheDatabaseIsAwayIsProjectedWhenItIsBack() throws SQLException {
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            // Given
            send(topic, 0, 100);
            administrate("alter database parley with allow_connections false");
            administrate("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'parley'");

            // When
            send(topic, 100, 300);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(503));
            given().get("/v1/stances").then().statusCode(503).contentType("application/problem+json");
            administrate("alter database parley with allow_connections true");

            // Then
            topic.awaitProjected();
            assertThat(ReadModel.number("select count(*) from query.article where article_id like 'outage-%'"))
                    .isEqualTo(300);
            assertThat(topic.deadLetters("outage-150")).isEmpty();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        }
    }

    private static void send(ExtractionsTopic topic, int from, int to) {
        for (int number = from; number < to; number++) {
            topic.send(article("outage-" + number).state("e1", "Iran", "IRN").build(), "2026-02-01T00:00:00Z");
        }
    }

    private void administrate(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(url.replaceFirst("/parley$", "/postgres"), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
