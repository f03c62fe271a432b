package dev.parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.extract.codebook.Codebook;
import dev.parley.extract.codebook.Example;
import dev.parley.extract.codebook.Issue;
import dev.parley.extract.codebook.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodebookTrialTest {
    private static final CodebookTrial STANDARD = new CodebookTrial(Codebook.standard());

    static Stream<Arguments> standardExamples() {
        return Codebook.standard().issues().stream()
                .flatMap(issue -> issue.examples().stream().map(example -> Arguments.of(issue, example)));
    }

    @ParameterizedTest
    @MethodSource("standardExamples")
    void anExampleOfTheStandardCodebookGivesWhatItShould(Issue issue, Example example) {
        // When / Then
        assertThat(STANDARD.failure(issue.id(), example)).isNull();
    }

    @Test
    void examplesThatGiveSomethingElseAreToldWithTheirLines(@TempDir Path folder) throws IOException {
        // Given
        String yaml = """
                version: canal-3
                issues:
                  - id: canal-dues
                    label: Dues on the canal
                    target: ["dues"]
                    turned: ["waiv*"]
                    example:
                      - support: Peru backs the dues.
                      - support: Peru rejected the dues.
                      - oppose: Peru has a canal.
                    counterexample:
                      - Peru rejected the dues of the chess club.
                      - Peru rejected the lock.
                """;
        Codebook codebook = Codebook.load(Files.writeString(folder.resolve("mine.yaml"), yaml));

        // When
        List<Mistake> failures = new CodebookTrial(codebook).failures();

        // Then
        assertThat(failures)
                .containsExactly(
                        new Mistake(
                                9,
                                "issue 'canal-dues': the example should give support, but gives canal-dues oppose: "
                                        + "Peru rejected the dues."),
                        new Mistake(
                                10,
                                "issue 'canal-dues': the example should give oppose, but gives no stance: "
                                        + "Peru has a canal."),
                        new Mistake(
                                12,
                                "issue 'canal-dues': the counterexample gives canal-dues oppose: "
                                        + "Peru rejected the dues of the chess club."));
    }

    @Test
    void theCodebookInTheGuideKeepsWhatItSays(@TempDir Path folder) throws IOException {
        // Given
        String guide = Files.readString(Path.of("..", "docs", "codebook.md"));
        int begin = guide.indexOf("```yaml\n") + "```yaml\n".length();
        String yaml = guide.substring(begin, guide.indexOf("```", begin));
        Codebook codebook = Codebook.load(Files.writeString(folder.resolve("guide.yaml"), yaml));

        // When / Then
        assertThat(codebook.issues()).extracting(Issue::id).contains("canal-dues");
        assertThat(new CodebookTrial(codebook).failures()).isEmpty();
    }

    @Test
    void aVerbThatEndsTheIssueCountsOnceEvenIfTheCodebookRepeatsIt(@TempDir Path folder) throws IOException {
        // Given
        String yaml = """
                version: canal-3
                issues:
                  - id: canal-dues
                    label: Dues on the canal
                    target: ["dues"]
                    turned: ["abolish*", "relief"]
                    example:
                      - oppose: Peru agreed to abolish the dues.
                      - oppose: Peru called for relief from the dues.
                      - support: Peru agreed to abolish relief from the dues.
                """;
        Codebook codebook = Codebook.load(Files.writeString(folder.resolve("mine.yaml"), yaml));

        // When / Then
        assertThat(new CodebookTrial(codebook).failures()).isEmpty();
    }
}
