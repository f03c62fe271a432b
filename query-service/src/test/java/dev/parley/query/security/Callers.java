package dev.parley.query.security;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.parley.query.ExtractionsTopic;
import dev.parley.query.ReadModel;
import dev.parley.query.SampleArticle;
import io.restassured.specification.RequestSpecification;

/** What is asked of the service in the same way by callers with keys and by callers with tokens. */
final class Callers {

    /** Merges without being allowed to, and is told who may. */
    static void areToldThatReviewersMay(RequestSpecification readers) {
        readers.contentType("application/json")
                .body("{}")
                .post("/v1/entities/person:nobody/merge")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("scope=\"reviewer\""))
                .body("detail", equalTo("needs the role reviewer"));
    }

    /** Projects an article about whom nothing was decided. */
    static void readOf(SampleArticle article) {
        ReadModel.execute("truncate query.identity_decision, query.identity_rule");
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            topic.send(article.build(), "2026-02-01T00:00:00Z");
            topic.awaitProjected();
        }
    }

    private Callers() {}
}
