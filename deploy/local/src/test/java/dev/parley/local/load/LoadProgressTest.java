package dev.parley.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LoadProgressTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private LoadProgress progress(boolean terminal) {
        return new LoadProgress(new PrintStream(printed, true, StandardCharsets.UTF_8), terminal, 1000);
    }

    @Test
    void showsTheShareThatIsDoneAndTheCounts() {
        // Given
        LoadProgress progress = progress(true);

        // When
        progress.taken(1200, 30);
        progress.done(500);

        // Then
        assertThat(progress.line())
                .startsWith("[###############...............]  50 % 1,200 accepted, 30 duplicates, 0 failed");
        assertThat(progress.line()).contains("left");
        assertThat(progress.anyFailed()).isFalse();
    }

    @Test
    void tellsFailuresOnLinesOfTheirOwn() {
        // Given
        LoadProgress progress = progress(false);

        // When
        progress.failed("news.ndjson:7", "text is missing");
        progress.end();

        // Then
        String[] lines = printed.toString(StandardCharsets.UTF_8).split(System.lineSeparator());
        assertThat(lines).contains("news.ndjson:7: text is missing");
        assertThat(lines[lines.length - 1]).contains("100 %", "1 failed").doesNotContain("left", "\r");
        assertThat(progress.anyFailed()).isTrue();
    }
}
