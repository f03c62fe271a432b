package dev.parley.extract.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.contracts.Stance;
import java.io.IOException;
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
                example:
                  - oppose: Peru wants the tolls waived.
                counterexample:
                  - Peru backs the lock.
            actors:
              - name: Canal Board
                type: organisation
                aliases: [the Board]
            """;

    @TempDir
    Path folder;

    @Test
    void readsAFileFromOutside() throws IOException {
        // When
        Codebook codebook = Codebook.load(file(VALID));

        // Then
        assertThat(codebook.version()).isEqualTo("canal-3");
        assertThat(codebook.issues()).extracting(Issue::id).containsExactly("canal-dues");
        assertThat(codebook.issues().get(0).examples())
                .containsExactly(
                        new Example("Peru wants the tolls waived.", Stance.Polarity.OPPOSE, 8),
                        new Example("Peru backs the lock.", null, 10));
        assertThat(codebook.actors()).extracting(Actor::name).containsExactly("Canal Board");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        // When / Then
        assertThat(Codebook.load(file("\uFEFF" + VALID)).version()).isEqualTo("canal-3");
    }

    @Test
    void standsAloneUnlessItSaysOtherwise() throws IOException {
        // When / Then
        assertThat(Codebook.load(file(VALID)).issues()).hasSize(1);
    }

    @Test
    void extendsTheStandardCodebookIfItSaysSo() throws IOException {
        // Given
        Codebook standard = Codebook.standard();

        // When
        Codebook codebook = Codebook.load(file(VALID + "extends: standard\n"));

        // Then
        assertThat(codebook.version()).isEqualTo("canal-3+" + standard.version());
        assertThat(codebook.issues()).hasSize(standard.issues().size() + 1);
        assertThat(codebook.actors()).hasSize(standard.actors().size() + 1);
    }

    @Test
    void replacesTheStandardIssueOfItsId() throws IOException {
        // Given
        String yaml = """
                version: mine-1
                extends: standard
                issues:
                  - id: tariffs
                    label: Duties
                    target: [dutiable]
                    over: [ceasefire]
                """;

        // When
        Codebook codebook = Codebook.load(file(yaml));

        // Then
        assertThat(codebook.issues()).hasSameSizeAs(Codebook.standard().issues());
        assertThat(codebook.issues())
                .filteredOn(issue -> issue.id().equals("tariffs"))
                .extracting(Issue::label)
                .containsExactly("Duties");
    }

    @Test
    void everyIssueOfTheStandardCodebookIsToldAndShown() {
        // When
        Codebook codebook = Codebook.standard();

        // Then
        assertThat(codebook.version()).startsWith("standard-");
        assertThat(codebook.issues()).hasSizeGreaterThanOrEqualTo(60).allSatisfy(issue -> {
            assertThat(issue.description()).as(issue.id()).isNotBlank();
            assertThat(issue.examples())
                    .as(issue.id())
                    .anyMatch(example -> example.polarity() != null)
                    .anyMatch(example -> example.polarity() == null);
        });
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        // Given
        Path file = folder.resolve("none.yaml");

        // When / Then
        assertThatThrownBy(() -> Codebook.load(file))
                .isInstanceOf(InvalidCodebookException.class)
                .hasMessage(file + ": is not there");
    }

    @Test
    void aFolderIsNoCodebook() {
        // When / Then
        assertThatThrownBy(() -> Codebook.load(folder))
                .isInstanceOf(InvalidCodebookException.class)
                .hasMessage(folder + ": is a folder");
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("mine.yaml"), yaml);
    }
}
