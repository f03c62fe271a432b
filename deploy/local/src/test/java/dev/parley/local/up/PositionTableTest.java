package dev.parley.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositionTableTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void showsHolderIssuePositionConditionOutletAndWords() throws IOException {
        // When
        String printed = print(120, List.of(position("Norway", 3)));

        // Then
        assertThat(printed)
                .contains("Norway", "cod-quotas", "conditional", "firm", "2026-01-05", "The Gazette")
                .contains("if the fleet", "“we shall sign if the")
                .satisfies(table -> assertThat(table.lines()).allMatch(line -> line.length() <= 120));
    }

    @Test
    void putsWhatMostArticlesReportFirstAndCountsTheRest() throws IOException {
        // Given
        List<JsonNode> positions = new ArrayList<>(Collections.nCopies(30, position("Norway", 1)));
        positions.add(position("Iceland", 9));

        // When
        String printed = print(190, positions);

        // Then
        assertThat(printed.indexOf("Iceland")).isBetween(0, printed.indexOf("Norway"));
        assertThat(printed).contains("… and 6 more");
    }

    @Test
    void cutsAWordThatIsLongerThanItsColumn() {
        assertThat(PositionTable.wrapped("a military-action-against-iran b", 12))
                .containsExactly("a", "military-act", "ion-against-", "iran b");
    }

    private static String print(int width, List<JsonNode> positions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new PositionTable(new PrintStream(bytes, true, StandardCharsets.UTF_8), width).print(positions);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode position(String holder, int reports) throws IOException {
        return MAPPER.readTree("""
                {"holder": {"name": "%s"}, "issue": "cod-quotas", "polarity": "conditional", "strength": "firm",
                 "conditions": ["if the fleet stays in port"], "since": "2026-01-05", "outlets": ["The Gazette"],
                 "counts": {"reports": %d},
                 "evidence": [{"spans": [{"text": "we shall sign if the fleet stays in port"}],
                               "article": {"outlet": "The Gazette"}}]}
                """.formatted(holder, reports));
    }
}
