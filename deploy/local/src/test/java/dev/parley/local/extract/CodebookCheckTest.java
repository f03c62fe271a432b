package dev.parley.local.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebookCheckTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void countsWhatIsInASoundCodebook() throws IOException {
        // When
        boolean sound = check("""
                version: lagoon-1
                issues:
                  - {id: ferry, label: The ferry, target: [lagoon ferry], example: [support: Peru backs the lagoon ferry.]}
                """);

        // Then
        assertThat(sound).isTrue();
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("version lagoon-1, 1 issues (0 without an example), 0 actors, 1 of 1 examples");
    }

    @Test
    void tellsEveryMistakeOnALineOfItsOwn() throws IOException {
        // When
        boolean sound = check("version: lagoon-1\nissue: []\nactor: []\n");

        // Then
        assertThat(sound).isFalse();
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith(folder.resolve("mine.yaml") + ", line "));
    }

    @Test
    void tellsAnExampleThatFails() throws IOException {
        // When
        boolean sound = check("""
                version: lagoon-1
                issues:
                  - {id: ferry, label: The ferry, target: [lagoon ferry], example: [oppose: Peru backs the lagoon ferry.]}
                """);

        // Then
        assertThat(sound).isFalse();
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("line 3: issue 'ferry': the example should give");
    }

    private boolean check(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), yaml);
        return new CodebookCheck(file)
                .run(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8));
    }
}
