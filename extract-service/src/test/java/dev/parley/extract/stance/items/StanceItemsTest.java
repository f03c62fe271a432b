package dev.parley.extract.stance.items;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.Stance;
import dev.parley.extract.Article;
import dev.parley.extract.Extractor;
import dev.parley.extract.codebook.Codebook;
import dev.parley.extract.data.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes {@code target/stances.md}, and fails if a phenomenon falls below {@code floors.tsv}. */
class StanceItemsTest {
    private static final Extractor EXTRACTOR = Extractor.standard();
    /** Names subjects by their own words. */
    private static final Extractor UNCODED = Extractor.create(Codebook.load(noIssues()));

    private static final Path TABLE = Path.of("target", "stances.md");
    private static final Map<String, Map<String, Tally>> TALLIES = new LinkedHashMap<>();
    private static final Map<String, Integer> SAME_NAMES = new LinkedHashMap<>();

    @BeforeAll
    static void writesTheTable() throws IOException {
        for (String half : List.of("papers-open", "papers-sealed")) {
            TALLIES.put(half, Tally.of(StanceItem.of(half), EXTRACTOR));
        }
        for (String half : List.of("open", "sealed")) {
            TALLIES.put(half, Tally.of(StanceItem.of(half), EXTRACTOR));
            SAME_NAMES.put(half, sameNames(half));
        }
        StringBuilder table = new StringBuilder();
        TALLIES.forEach((half, tallies) -> {
            table.append("\n| %s | expected | found | with polarity | with strength | conditions | extra |%n"
                    .formatted(half));
            table.append("| --- | --- | --- | --- | --- | --- | --- |\n");
            tallies.forEach((phenomenon, tally) -> table.append("| %s | %s |%n".formatted(phenomenon, tally.cells())));
        });
        table.append("\nOne name for one subject: %s%n".formatted(SAME_NAMES));
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, table);
    }

    @Test
    void everyStringThatAnItemExpectsStandsInItsText() {
        assertThat(items()).allSatisfy(item -> item.expected().forEach(expected -> {
            assertThat(item.text()).contains(expected.target());
            assertThat(expected.conditions())
                    .allSatisfy(limit -> assertThat(item.text()).contains(limit));
            assertThat(expected.polarity()).isIn("support", "oppose", "conditional", "neutral");
            assertThat(expected.strength()).isIn("categorical", "firm", "hedged");
        }));
    }

    @Test
    void setIsWideEnoughToTellClassesFromPhrases() {
        // Given
        List<StanceItem> items = items().toList();

        // Then
        assertThat(items).extracting(StanceItem::id).doesNotHaveDuplicates();
        assertThat(items).hasSizeGreaterThanOrEqualTo(490);
        assertThat(items.stream().map(StanceItem::phenomenon).distinct()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(items.stream().map(StanceItem::subject).distinct()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(items.stream().filter(item -> item.expected().isEmpty())).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "sealed"})
    void noPhenomenonFallsBelowItsFloor(String half) {
        // Given
        Map<String, Table.Row> floors = Table.read("stance/items/floors.tsv").stream()
                .collect(Collectors.toMap(row -> row.get("phenomenon"), row -> row));

        // When
        Map<String, Tally> tallies = TALLIES.get(half);

        // Then
        assertThat(floors).containsOnlyKeys(tallies.keySet());
        assertThat(tallies).allSatisfy((phenomenon, tally) -> {
            Table.Row floor = floors.get(phenomenon);
            assertThat(tally.polarity())
                    .as("%s: with polarity, %s", phenomenon, half)
                    .isGreaterThanOrEqualTo(Integer.parseInt(floor.get(half + "_polarity")));
            assertThat(tally.limitsFound())
                    .as("%s: conditions, %s", phenomenon, half)
                    .isGreaterThanOrEqualTo(Integer.parseInt(floor.get(half + "_conditions")));
            assertThat(tally.extra())
                    .as("%s: extra, %s", phenomenon, half)
                    .isLessThanOrEqualTo(Integer.parseInt(floor.get(half + "_extra")));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"papers-open", "papers-sealed"})
    void passagesFromPapersStayAboveTheirFloor(String half) {
        // Given
        Table.Row floor = Table.read("stance/items/papers-floors.tsv").stream()
                .filter(row -> row.get("half").equals(half))
                .findFirst()
                .orElseThrow();

        // When
        Tally all = TALLIES.get(half).get("all");

        // Then
        assertThat(all.polarity()).as("with polarity").isGreaterThanOrEqualTo(number(floor, "polarity"));
        assertThat(all.strength()).as("with strength").isGreaterThanOrEqualTo(number(floor, "strength"));
        assertThat(all.limitsFound()).as("conditions").isGreaterThanOrEqualTo(number(floor, "conditions"));
        assertThat(all.extra()).as("extra").isLessThanOrEqualTo(number(floor, "extra"));
    }

    private static int number(Table.Row floor, String column) {
        return Integer.parseInt(floor.get(column));
    }

    @Test
    void mostSubjectsHaveOneNameHoweverTheyAreWorded() {
        assertThat(SAME_NAMES.get("open")).isGreaterThanOrEqualTo(7);
        assertThat(SAME_NAMES.get("sealed")).isGreaterThanOrEqualTo(6);
    }

    /** How many rows of {@code issues.tsv} have one name for all their wordings. */
    private static int sameNames(String half) {
        return (int) Table.read("stance/items/issues.tsv").stream()
                .filter(row -> row.get("half").equals(half))
                .filter(row -> Stream.of("wording", "second", "third")
                                .map(column -> issue(row.get(column)))
                                .distinct()
                                .count()
                        == 1)
                .count();
    }

    private static String issue(String text) {
        List<Stance> stances = UNCODED.extract(Article.ofText("issue", text)).stances();
        return stances.isEmpty()
                ? "none in " + text
                : stances.get(stances.size() - 1).issue();
    }

    private static Path noIssues() {
        try {
            Path file = Files.createTempFile("codebook", ".yaml");
            Files.writeString(file, "version: none\nissues: []\n");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<StanceItem> items() {
        return Stream.of("open", "sealed", "papers-open", "papers-sealed")
                .flatMap(half -> StanceItem.of(half).stream());
    }
}
