package dev.parley.local.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExtractCommandTest {

    @TempDir
    Path folder;

    @Test
    void refusesToExtractNothing() {
        // When / Then
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void refusesACodebookThatIsNotThere() throws IOException {
        // Given
        Path text = Files.writeString(folder.resolve("a.txt"), "Peru backs the lagoon ferry.");

        // When / Then
        assertThat(run("--codebook", folder.resolve("none.yaml").toString(), text.toString()))
                .isEqualTo(2);
    }

    @Test
    void checkingABrokenCodebookEndsWithOne() throws IOException {
        // Given
        Path codebook = Files.writeString(folder.resolve("mine.yaml"), "issues: []\n");

        // When / Then
        assertThat(run("--check-codebook", codebook.toString())).isEqualTo(1);
    }

    private static int run(String... arguments) {
        return new CommandLine(new ExtractCommand()).execute(arguments);
    }
}
