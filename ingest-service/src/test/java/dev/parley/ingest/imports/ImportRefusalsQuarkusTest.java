package dev.parley.ingest.imports;

import static dev.parley.ingest.IngestApi.json;
import static dev.parley.ingest.imports.ImportFiles.gzip;
import static dev.parley.ingest.imports.ImportFiles.lines;
import static dev.parley.ingest.imports.ImportFiles.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.IngestApi;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
@TestProfile(ImportsByHand.class)
class ImportRefusalsQuarkusTest {

    @TestHTTPResource("/")
    URI address;

    @Inject
    ImportConfig config;

    private IngestApi api;

    @BeforeEach
    void connect() {
        api = new IngestApi(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "/etc/hostname", "no-such-file", "way-out/secret", ".", "a\0b"})
    void namesNoFileOutsideTheFolder(String path) throws IOException {
        // Given
        Path folder = config.folder().orElseThrow();
        Files.writeString(folder.resolveSibling("secret"), "{}");
        if (!Files.exists(folder.resolve("way-out"))) {
            Files.createSymbolicLink(folder.resolve("way-out"), folder.getParent());
        }

        // When
        var answer = api.post("/v1/imports", "application/json", utf8(json("path", path)));

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("type").asText()).isEqualTo("https://parley.dev/problems/invalid-field");
        assertThat(answer.body().get("field").asText()).isEqualTo("path");
    }

    @Test
    void refusesWhatIsNoFileOfArticlesOrTooLarge() {
        // When
        var picture = api.post("/v1/imports", "application/octet-stream", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        var large = api.post("/v1/imports", "application/octet-stream", new byte[5 << 20]);
        var unknown = api.get("/v1/imports/i-1");
        var longName = api.post(
                "/v1/imports?name=" + URLEncoder.encode("x".repeat(301), StandardCharsets.UTF_8),
                "application/octet-stream",
                utf8("{}"));

        // Then
        assertThat(List.of(picture.status(), large.status(), unknown.status(), longName.status()))
                .containsExactly(400, 413, 404, 400);
        assertThat(picture.body().get("detail").asText()).contains("neither NDJSON nor WARC");
        assertThat(large.body().get("type").asText()).isEqualTo("https://parley.dev/problems/too-large");
        assertThat(unknown.body().get("type").asText()).isEqualTo("https://parley.dev/problems/unknown-import");
        assertThat(longName.body().get("field").asText()).isEqualTo("name");
    }

    @Test
    void keepsNoUploadThatItRefuses() throws IOException {
        // Given
        byte[] cut = Arrays.copyOf(gzip(utf8(lines(500))), 40);
        byte[] noGzip = {0x1f, (byte) 0x8b, 'n', 'o', 'n', 'e'};

        // When
        var answers = Stream.of(cut, noGzip, new byte[0])
                .map(file -> api.post("/v1/imports", "application/octet-stream", file))
                .toList();

        // Then
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().get("type").asText()).isEqualTo("https://parley.dev/problems/unreadable");
        });
        try (Stream<Path> kept = Files.list(config.uploads())) {
            assertThat(kept.filter(file -> file.toFile().length() <= 40)
                            .map(file -> file.getFileName().toString()))
                    .containsOnly(".place");
        }
    }
}
