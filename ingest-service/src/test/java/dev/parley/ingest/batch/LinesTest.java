package dev.parley.ingest.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final String TOO_LONG = "(too long)";

    private static List<String> lines(String body, int longest) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), longest);
        List<String> read = new ArrayList<>();
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            assertThat(line.number()).isEqualTo(read.size() + 1);
            read.add(line.isTooLong() ? TOO_LONG : new String(line.bytes(), StandardCharsets.UTF_8));
        }
        return read;
    }

    @Test
    void partsAtLineFeeds() throws IOException {
        assertThat(lines("a\n\nbc\n", 10)).containsExactly("a", "", "bc");
        assertThat(lines("a\nbc", 10)).containsExactly("a", "bc");
        assertThat(lines("", 10)).isEmpty();
        assertThat(lines("\n", 10)).containsExactly("");
    }

    @Test
    void goesOnAfterALineThatIsTooLong() throws IOException {
        assertThat(lines("12345\n123456\n12345", 5)).containsExactly("12345", TOO_LONG, "12345");
    }

    @Test
    void readsLinesLongerThanItsBuffer() throws IOException {
        // Given
        String line = "ä".repeat(100_000);

        // When
        List<String> read = lines(line + "\n" + line + "x\n" + "y", 200_000);

        // Then
        assertThat(read).containsExactly(line, TOO_LONG, "y");
    }
}
