package dev.parley.extract.zone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.Zone;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Puts each line of page-lines.tsv into a running story, at its place, with blank lines between paragraphs and without. */
class PageLinesTest {
    private static final String HEADLINE = "Ghana will not sign the Oslo border plan, Mensah says";
    private static final List<String> STORY = List.of(
            "President Kofi Mensah said on Monday that Ghana would not sign the border plan that Norway had put forward.",
            "\"The plan gives away the bridge and asks for nothing,\" he told reporters in Accra. \"We will not sign.\"",
            "Trade minister Ama Boateng said the government would talk about tolls, but not about the bridge to Togo.",
            "Sigrid Lund, the envoy of Norway, said she would travel to both capitals before the end of the month.",
            "Farmers in Volta say they have lost a third of their income since the bridge was closed in January.");

    private final ZoneFinder finder = ZoneFinder.standard();

    @TestFactory
    List<DynamicTest> tellsPageFurnitureFromLinesOfTheStory() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                PageLinesTest.class.getResourceAsStream("/dev/parley/extract/page-lines.tsv"),
                StandardCharsets.UTF_8))) {
            for (String row = reader.readLine(); row != null; row = reader.readLine()) {
                String[] cells = row.split("\t");
                if (cells[0].equals("furniture") || cells[0].equals("story")) {
                    tests.add(DynamicTest.dynamicTest(
                            cells[2], () -> check(cells[0].equals("furniture"), cells[1], cells[2])));
                }
            }
        }
        assertThat(tests).isNotEmpty();
        return tests;
    }

    private void check(boolean furniture, String place, String line) {
        for (String gap : List.of("\n\n", "\n")) {
            // Given
            List<String> lines = new ArrayList<>(STORY);
            lines.add(
                    switch (place) {
                        case "top" -> 0;
                        case "mid" -> 2;
                        default -> lines.size();
                    },
                    line);
            String text = HEADLINE + gap + String.join(gap, lines) + "\n";
            int at = text.indexOf(line);

            // When
            List<Zone.Kind> kinds = finder.find(text, null, List.of()).stream()
                    .filter(zone -> zone.start() < at + line.length() && zone.end() > at)
                    .map(ZoneSpan::kind)
                    .toList();

            // Then
            if (furniture) {
                assertThat(kinds).isSubsetOf(Zone.Kind.BOILERPLATE, Zone.Kind.CREDIT);
            } else {
                assertThat(kinds).doesNotContain(Zone.Kind.BOILERPLATE, Zone.Kind.CREDIT);
            }
        }
    }
}
