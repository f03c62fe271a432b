package dev.parley.extract.engine;

import dev.parley.embedded.junit.EmbeddedStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CodebookQuarkusTest.MountedCodebook.class)
@WithTestResource(EmbeddedStack.class)
class CodebookQuarkusTest {

    @Test
    void aMountedCodebookNamesTheIssuesAndItsVersionIsStamped() {
        // When / Then
        RestAssured.given()
                .contentType(ContentType.TEXT)
                .body("Peru backs the lagoon ferry.")
                .post("/v1/extractions")
                .then()
                .statusCode(200)
                .body("extractor.codebook", Matchers.equalTo("lagoon-1"))
                .body("stances.issue", Matchers.contains("ferry-service"));
    }

    public static class MountedCodebook implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path file = Files.createTempFile("codebook", ".yaml");
                file.toFile().deleteOnExit();
                Files.writeString(
                        file,
                        "version: lagoon-1\nissues:\n  - {id: ferry-service, label: The ferry, target: [lagoon ferry]}\n");
                return Map.of("parley.extract.codebook", file.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
