package dev.parley.extract.constructions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.extract.Extractor;
import dev.parley.extract.data.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes {@code target/constructions.md}, and fails if a construction falls below {@code floors.tsv}. */
class ConstructionSetTest {
    private static final Path TABLE = Path.of("target", "constructions.md");
    private static ConstructionReport report;

    @BeforeAll
    static void writesTheTable() throws IOException {
        report = new ConstructionReport(Extractor.standard());
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, report.table() + report.openFaults());
    }

    @Test
    void everyStringOfTheSetStandsInItsText() {
        // When
        List<String> faults =
                items().stream().flatMap(item -> item.faults().stream()).toList();

        // Then
        assertThat(faults).isEmpty();
    }

    @Test
    void setIsWideEnoughToTellClassesFromNames() {
        // Given
        List<ConstructionItem> items = items();

        // Then
        assertThat(items).extracting(ConstructionItem::id).doesNotHaveDuplicates();
        assertThat(items).extracting(ConstructionItem::text).doesNotHaveDuplicates();
        assertThat(items).hasSizeGreaterThanOrEqualTo(260);
        assertThat(items.stream().map(ConstructionItem::subject).distinct()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(items.stream().map(ConstructionItem::culture).distinct()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(items.stream().collect(Collectors.groupingBy(ConstructionItem::construction)))
                .hasSizeGreaterThanOrEqualTo(22)
                .allSatisfy((construction, members) -> assertThat(members).hasSizeGreaterThanOrEqualTo(8));
    }

    @Test
    void onlyNegativeItemsExpectNothing() {
        assertThat(items()).allSatisfy(item -> assertThat(item.statements().isEmpty())
                .as(item.id())
                .isEqualTo(item.construction().startsWith("negative-")));
    }

    @ParameterizedTest
    @EnumSource(Half.class)
    void noConstructionFallsBelowItsFloor(Half half) {
        // Given
        Map<String, Table.Row> floors = Table.read("constructions/floors.tsv").stream()
                .collect(Collectors.toMap(row -> row.get("construction"), row -> row));

        // When
        Map<String, Tally> tallies = report.tallies(half);

        // Then
        assertThat(floors).containsOnlyKeys(tallies.keySet());
        assertThat(tallies).allSatisfy((construction, tally) -> {
            Table.Row floor = floors.get(construction);
            assertThat(tally.right())
                    .as("%s: right, %s", construction, half.label())
                    .isGreaterThanOrEqualTo(Integer.parseInt(floor.get(half.label() + "_right")));
            assertThat(tally.extra())
                    .as("%s: extra, %s", construction, half.label())
                    .isLessThanOrEqualTo(Integer.parseInt(floor.get(half.label() + "_extra")));
        });
    }

    private static List<ConstructionItem> items() {
        return Arrays.stream(Half.values())
                .flatMap(half -> half.items().stream())
                .toList();
    }
}
