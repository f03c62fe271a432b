package dev.parley.extract.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake is told with its line and its reason. Issues begin in line 3, actors in line 2. */
class InvalidCodebookTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "3 ~ {id: dam, label: Dam, targets: [dam]} ~ 'targets' is no field of an issue",
                "3 ~ {id: dam, label: Dam} ~ issue 'dam' needs at least one pattern under target",
                "3 ~ {id: dam, label: Dam, target: []} ~ issue 'dam' needs at least one pattern under target",
                "3 ~ {id: dam, target: [dam]} ~ an issue needs a label",
                "3 ~ {label: Dam, target: [dam]} ~ an issue needs an id",
                "3 ~ {id: dam, id: sea, label: Dam, target: [dam]} ~ field 'id' is there twice",
                "3 ~ {id: The Dam, label: Dam, target: [dam]} ~ 'The Dam' is not of small letters, digits and single"
                        + " hyphens",
                "3 ~ {id: dam--2, label: Dam, target: [dam]} ~ 'dam--2' is not of small letters",
                "3 ~ {id: [dam], label: Dam, target: [dam]} ~ id must be one text",
                "3 ~ {id: dam, label: , target: [dam]} ~ label has an empty text",
                "3 ~ {id: dam, label: Dam, target: dam} ~ target must be a list",
                "3 ~ {id: dam, label: Dam, target: [[dam]]} ~ target must be a list of texts",
                "3 ~ {id: dam, label: Dam, target: [dam, dam]} ~ 'dam' is twice in target",
                "3 ~ {id: dam, label: Dam, target: ['']} ~ target has an empty text",
                "3 ~ {id: dam, label: Dam, target: ['dam|']} ~ pattern 'dam|' has an empty word",
                "3 ~ {id: dam, label: Dam, target: ['* dam']} ~ pattern '* dam' has an empty word",
                "3 ~ {id: dam, label: Dam, target: ['d*m']} ~ pattern 'd*m' has a star that does not end a word",
                "3 ~ {id: dam, label: Dam, target: ['da*']} ~ pattern 'da*' has a star after fewer than 3 letters",
                "3 ~ {id: dam, label: Dam, target: ['the dam.']} ~ 'dam.' is no single word, it is read as dam + .",
                "3 ~ {id: dam, label: Dam, target: ['“dam”']} ~ pattern '“dam”' can match nothing",
                "3 ~ {id: dam, label: Dam, target: ['dam - sea']} ~ pattern 'dam - sea' can match nothing",
                "3 ~ {id: dam, label: Dam, target: [\"dam 's\"]} ~ can match nothing",
                "3 ~ {id: dam, label: Dam, target: [dam works], without: [dam]} ~ target 'dam works' can match nothing",
                "3 ~ {id: dam, label: Dam, target: [dam], context: [sea], without: ['se|sea']} ~ context 'sea' can"
                        + " match nothing",
                "3 ~ {id: dam, label: Dam, target: [dam], turned: [stop dam], straight: ['stop*|end*']} ~ contradicts"
                        + " itself",
                "3 ~ {id: dam, label: Dam, target: [dam], turned: [stop], straight: [stop]} ~ contradicts itself",
                "3 ~ {id: dam, label: Dam, target: [dam], parties: [Peru]} ~ 'Peru' is no ISO 3166-1 alpha-3 code",
                "3 ~ {id: dam, label: Dam, target: [dam], parties: [PEX]} ~ 'PEX' is no ISO 3166-1 alpha-3 code",
                "3 ~ {id: dam, label: Dam, target: [dam], over: [sea]} ~ over names 'sea', which is no issue",
                "3 ~ {id: dam, label: Dam, target: [dam], over: [dam]} ~ over goes round to itself",
                "3 ~ {id: dam, label: Dam, target: [dam], example: [Peru backs it.]} ~ an example must be a polarity"
                        + " and a text",
                "3 ~ {id: dam, label: Dam, target: [dam], example: [{yes: Peru backs it.}]} ~ 'yes' is none of"
                        + " support, oppose",
                "3 ~ {id: dam, label: Dam, target: [dam], example: [{support: ''}]} ~ example has an empty text",
                "3 ~ dam ~ an issue must be a mapping of fields",
                "3 ~ {id: &a dam, label: *a, target: [dam]} ~ anchors and aliases (& and *) are not allowed",
                "3 ~ {id: !!str dam, label: Dam, target: [dam]} ~ tags (tag:yaml.org,2002:str) are not allowed",
            })
    void aMistakeInAnIssueIsToldWithItsLine(int line, String issue, String reason) {
        assertInvalid("version: a\nissues:\n  - " + issue + "\n", line, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "2 ~ actors: [{name: Board, type: committee}] ~ 'committee' is none of person, state, organisation",
                "2 ~ actors: [{type: person}] ~ an actor needs a name",
                "2 ~ actors: [{name: Board}] ~ an actor needs a type",
                "2 ~ actors: [{name: Board, type: person, wikidata: P31}] ~ 'P31' is no Wikidata item",
                "2 ~ actors: [{name: Board, type: person, affiliation: Peru}] ~ 'Peru' is no ISO 3166-1 alpha-3 code",
                "2 ~ actors: [{name: Board, type: person, alias: B}] ~ 'alias' is no field of an actor",
                "2 ~ actors: [{name: Board, type: person, aliases: [Board]}] ~ the name 'Board' is there twice",
                "2 ~ actors: [{name: Board, type: person, aliases: [the Board]}] ~ the name 'the Board' is there twice",
                "2 ~ actors: [{name: the board, type: person}] ~ the name 'the board' can match nothing",
                "2 ~ actors: {name: Board} ~ actors must be a list",
                "2 ~ issue: [] ~ 'issue' is no field of a codebook",
                "2 ~ extends: other ~ 'other' cannot be extended",
                "3 ~ issues: [ ~ no valid YAML",
                "2 ~ `\tissues: []` ~ no valid YAML",
                "2 ~ `issues: \u0007` ~ the character U+0007 may not be in a YAML file",
            })
    void aMistakeElsewhereIsToldWithItsLine(int line, String yaml, String reason) {
        assertInvalid("version: a\n" + yaml + "\n", line, reason);
    }

    @Test
    void everythingIsToldAtOnceInTheOrderOfTheLines() {
        // Given
        String yaml = """
                issues:
                  - {id: dam, label: Dam, target: [dam], over: [sea]}
                  - {id: dam, label: , target: ["d*m"], colour: red}
                actors:
                  - {name: Board, type: none}
                """;

        // When
        InvalidCodebookException invalid = read(yaml);

        // Then
        assertThat(invalid.mistakes()).extracting(Mistake::line).containsExactly(1, 2, 3, 3, 3, 3, 5);
        assertThat(invalid.getMessage().lines())
                .hasSize(7)
                .allMatch(line -> line.startsWith("mine.yaml, line "))
                .anyMatch(line -> line.equals("mine.yaml, line 1: a codebook needs a version"))
                .anyMatch(line -> line.equals("mine.yaml, line 3: issue 'dam' is there twice, first in line 2"));
    }

    @Test
    void aRoundOfMoreSpecialIssuesIsRefused() {
        assertInvalid("""
                version: a
                issues:
                  - {id: dam, label: Dam, target: [dam], over: [sea]}
                  - {id: sea, label: Sea, target: [sea], over: [dam]}
                """, 3, "issue 'dam': over goes round to itself");
    }

    @ParameterizedTest
    @CsvSource({"two words", "' '"})
    void aVersionIsOneWord(String version) {
        assertInvalid("version: '" + version + "'\n", 1, "version");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertInvalid("# nothing\n", 0, "is empty");
    }

    @Test
    void aListIsNoCodebook() {
        assertInvalid("- a\n", 1, "a codebook must be a mapping of fields");
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertInvalid("version: a\n---\nversion: b\n", 2, "a second document begins");
    }

    @Test
    void otherEncodingsThanUtf8AreRefusedWithTheirLine() {
        // Given
        byte[] latin = "version: a\nissues:\n  - {id: dam, label: Dämme, target: [dam]}\n"
                .getBytes(StandardCharsets.ISO_8859_1);

        // When / Then
        assertThat(read(latin).mistakes()).containsExactly(new Mistake(3, "is not UTF-8"));
    }

    @Test
    void aFileThatIsTooLargeIsRefusedUnread() {
        // Given
        byte[] large = "# nothing\n".repeat(200_000).getBytes(StandardCharsets.UTF_8);

        // When / Then
        assertThat(read(large).mistakes()).containsExactly(new Mistake(0, "is larger than 1048576 bytes"));
    }

    @Test
    void aFileThatWouldGrowOnReadingIsRefused() {
        // Given
        StringBuilder bomb = new StringBuilder("version: a\nissues:\n  - &a0 [x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("  - &a%d [*a%d, *a%d]\n".formatted(i, i - 1, i - 1));
        }

        // When / Then
        assertInvalid(bomb.toString(), 3, "anchors and aliases (& and *) are not allowed");
    }

    @Test
    void aFileThatIsNestedWithoutEndIsRefused() {
        assertInvalid(
                "version: a\nissues: " + "[".repeat(100_000) + "]".repeat(100_000) + "\n",
                2,
                "is nested more than 20 deep");
    }

    private static void assertInvalid(String yaml, int line, String reason) {
        // When
        InvalidCodebookException invalid = read(yaml);

        // Then
        assertThat(invalid.mistakes()).anySatisfy(mistake -> {
            assertThat(mistake.line()).isEqualTo(line);
            assertThat(mistake.reason()).contains(reason);
        });
    }

    private static InvalidCodebookException read(String yaml) {
        return read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static InvalidCodebookException read(byte[] yaml) {
        return catchThrowableOfType(
                InvalidCodebookException.class, () -> Codebook.read("mine.yaml", new ByteArrayInputStream(yaml)));
    }
}
