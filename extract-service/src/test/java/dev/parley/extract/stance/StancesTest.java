package dev.parley.extract.stance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Span;
import dev.parley.contracts.Stance;
import dev.parley.extract.Article;
import dev.parley.extract.Extraction;
import dev.parley.extract.Extractor;
import dev.parley.extract.data.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StancesTest {
    private static final Extractor EXTRACTOR = Extractor.standard();

    static Stream<List<String>> stances() throws IOException {
        try (InputStream in = StancesTest.class.getResourceAsStream("stances.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")));
        }
    }

    @ParameterizedTest
    @MethodSource("stances")
    void saysWhoStandsWhereOnWhat(List<String> row) {
        // When
        Extraction extraction = EXTRACTOR.extract(Article.ofText("stance", row.get(0)));

        // Then
        Map<String, String> names = extraction.entities().stream().collect(Collectors.toMap(Entity::id, Entity::name));
        assertThat(extraction.stances()).anySatisfy(stance -> {
            assertThat(names.get(stance.holder())).isEqualTo(row.get(1));
            assertThat(stance.issue()).isEqualTo(row.get(2));
            assertThat(stance.polarity().name().toLowerCase(Locale.ROOT)).isEqualTo(row.get(3));
            assertThat(stance.strength().name().toLowerCase(Locale.ROOT)).isEqualTo(row.get(4));
            List<String> conditions = row.get(5).equals("-") ? List.of() : List.of(row.get(5));
            assertThat(stance.conditions()).extracting(Span::text).containsExactlyElementsOf(conditions);
        });
    }

    @Test
    void preconditionsOfAListAreConditionsOfOneStance() {
        // Given
        String text =
                "On Monday President Amadou Keita of Mali set out preconditions for any cooperation with the islands.\n\n"
                        + "According to President Keita, the islands would first need to:\n- Close the naval base.\n- Release the fishermen.\n";

        // When
        List<Stance> stances = EXTRACTOR.extract(Article.ofText("list", text)).stances();

        // Then
        assertThat(stances).anySatisfy(stance -> {
            assertThat(stance.polarity()).isEqualTo(Stance.Polarity.CONDITIONAL);
            assertThat(stance.conditions())
                    .extracting(Span::text)
                    .contains("Close the naval base", "Release the fishermen");
        });
    }

    @Test
    void everyRowOfTheLexiconsHasAnExample() {
        for (String lexicon : List.of("predicates", "markers", "generic")) {
            // When
            List<Table.Row> rows = Table.read("stance/" + lexicon + ".tsv");

            // Then
            assertThat(rows).isNotEmpty().allSatisfy(row -> {
                assertThat(row.get("id")).isNotBlank();
                assertThat(row.list("words")).isNotEmpty();
                assertThat(row.get("example")).isNotBlank();
            });
        }
    }
}
