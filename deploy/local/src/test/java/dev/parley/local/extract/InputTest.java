package dev.parley.local.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputTest {

    @TempDir
    Path folder;

    @Test
    void takesAPlainTextAsItIs() throws IOException {
        // Given
        String text = "  First line.\n\nSecond.\n";
        Files.writeString(folder.resolve("a.txt"), text);

        // Then
        assertThat(read()).singleElement().satisfies(input -> {
            assertThat(input.article().id()).isEqualTo("a.txt");
            assertThat(input.article().text()).isEqualTo(text);
        });
    }

    @Test
    void cleansAPage() throws IOException {
        // Given
        Files.writeString(folder.resolve("page.html"), """
                <html><head><title>Ferry talks resume</title></head><body><nav><a href="/">Home</a></nav><article>
                <h1>Ferry talks resume</h1><p>The ferry company said on Monday that talks with its crews would go on \
                through the week, whatever the weather, and that nobody had walked out.</p></article></body></html>
                """);

        // Then
        assertThat(read()).singleElement().satisfies(input -> assertThat(
                        input.article().text())
                .contains("whatever the weather")
                .doesNotContain("Home", "<p>"));
    }

    @Test
    void namesTheLineThatIsWrongAndGoesOn() throws IOException {
        // Given
        Files.writeString(folder.resolve("batch.ndjson"), """
                {"id": "one", "text": "Good.", "publishedAt": "2026-01-30"}
                {"id": "two", "text": "Bad date.", "publishedAt": "soon"}

                not json
                {"id": "five", "title": "no text"}
                {"text": "No id."}
                """);

        // When
        List<Input> inputs = read();

        // Then
        assertThat(inputs)
                .extracting(Input::problem)
                .satisfiesExactly(
                        problem -> assertThat(problem).isNull(),
                        problem ->
                                assertThat(problem).contains("batch.ndjson:2").contains("must be a date"),
                        problem ->
                                assertThat(problem).contains("batch.ndjson:4").contains("not JSON"),
                        problem ->
                                assertThat(problem).contains("batch.ndjson:5").contains("text"),
                        problem -> assertThat(problem).isNull());
        assertThat(inputs.get(0).article().publishedAt()).hasToString("2026-01-30");
        assertThat(inputs.get(4).article().id()).endsWith("batch.ndjson:6");
    }

    @Test
    void goesThroughFoldersInTheOrderOfNamesAndLeavesOtherFilesAlone() throws IOException {
        // Given
        Files.createDirectory(folder.resolve("sub"));
        Files.writeString(folder.resolve("b.txt"), "B.");
        Files.writeString(folder.resolve("sub/c.txt"), "C.");
        Files.writeString(folder.resolve("a.txt"), "A.");
        Files.write(folder.resolve("picture.png"), new byte[] {1, 2, 3});

        // Then
        assertThat(read()).extracting(input -> input.article().id()).containsExactly("a.txt", "b.txt", "c.txt");
    }

    @Test
    void saysOfAFileThatIsNoTextWhatIsWrongWithIt() throws IOException {
        // Given
        Files.write(folder.resolve("bad.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Files.writeString(folder.resolve("empty.txt"), " \n");

        // Then
        assertThat(read())
                .extracting(Input::problem)
                .satisfiesExactly(
                        problem -> assertThat(problem).contains("bad.txt").contains("not UTF-8"),
                        problem -> assertThat(problem).contains("empty.txt").contains("empty"));
    }

    private List<Input> read() {
        try (Stream<Input> inputs = Input.read(List.of(folder))) {
            return inputs.toList();
        }
    }
}
