package dev.parley.extract.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebookTest {
    private static final String VALID = """
            version: canal-3
            issues:
              - id: canal-dues
                label: Dues on the canal
                target: ["canal dues|fees", "toll*"]
                turned: ["waiv*"]
            actors:
              - name: Canal Board
                type: organisation
                aliases: [the Board]
            """;

    @Test
    void readsAFileFromOutside(@TempDir Path folder) throws IOException {
        // Given
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, VALID);

        // When
        Codebook codebook = Codebook.load(file);

        // Then
        assertThat(codebook.version()).isEqualTo("canal-3");
        assertThat(codebook.issues()).extracting(Issue::id).containsExactly("canal-dues");
        assertThat(codebook.actors()).extracting(Actor::name).containsExactly("Canal Board");
    }

    @Test
    void standardCodebookIsValidAndVersioned() {
        // When
        Codebook codebook = Codebook.standard();

        // Then
        assertThat(codebook.version()).startsWith("standard-");
        assertThat(codebook.issues()).hasSizeGreaterThan(30).allSatisfy(issue -> assertThat(issue.label())
                .isNotBlank());
    }

    @Test
    void unknownFieldIsNamedWithItsLine() {
        assertInvalid(
                "version: a\nissues:\n  - id: x\n    label: X\n    targets: [x]\n",
                5,
                "'targets' is no field of an issue");
    }

    @Test
    void issueWithoutTargetIsRefused() {
        assertInvalid("version: a\nissues:\n  - id: x\n    label: X\n", 3, "needs at least one pattern under target");
    }

    @Test
    void secondIssueOfOneIdIsRefused() {
        assertInvalid(
                "version: a\nissues:\n  - {id: x, label: X, target: [x]}\n  - {id: x, label: Y, target: [y]}\n",
                4,
                "'x' is there twice");
    }

    @Test
    void unknownMoreGeneralIssueIsRefused() {
        assertInvalid("version: a\nissues:\n  - {id: x, label: X, target: [x], over: [z]}\n", 3, "over names 'z'");
    }

    @Test
    void brokenYamlIsRefused() {
        assertInvalid("version: a\nissues: [\n", 3, "no valid YAML");
    }

    @Test
    void missingVersionIsRefused() {
        assertInvalid("issues: []\n", 1, "needs a version");
    }

    private static void assertInvalid(String yaml, int line, String reason) {
        assertThatThrownBy(() -> Codebook.read("mine.yaml", new StringReader(yaml)))
                .isInstanceOfSatisfying(InvalidCodebookException.class, invalid -> assertThat(invalid.line())
                        .isEqualTo(line))
                .hasMessageContaining("mine.yaml, line " + line)
                .hasMessageContaining(reason);
    }
}
