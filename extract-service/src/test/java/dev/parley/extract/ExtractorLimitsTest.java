package dev.parley.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of the work that a text may cost. */
class ExtractorLimitsTest {
    private static final Extractor EXTRACTOR = Extractor.standard();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @AfterEach
    void forgetTheInterrupt() {
        Thread.interrupted();
    }

    @Test
    void anInterruptedExtractionStopsAndLeavesTheInterruptToItsThread() {
        // Given
        Article article = Article.ofText("long", "Kenya said it would join the ferry pact.\n\n".repeat(2_000));
        Thread.currentThread().interrupt();

        // When / Then
        assertThatThrownBy(() -> EXTRACTOR.extract(article)).isInstanceOf(ExtractionInterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    /** Memory asked for stands for work done: unlike time it is the same on every run. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Rojas said the toll must fall. ",
                "Ana Rojas said the toll must fall.\n\n",
                "“We sail,” he said. ",
                "the ferry said that it would sail and ",
                "according to Peru, ",
                "he she they ",
                "“sail ",
                "“‘",
                "\"sail ",
                "- End the toll.\n",
                "Peru will sail if Chile pays, unless ",
                "President Prime Minister ",
                "sail",
                "sail-",
                ",",
                "Peru: "
            })
    void aTextTenTimesAsLongCostsTenTimesAsMuch(String piece) {
        // Given
        String text = piece.repeat(20_000 / piece.length());
        allocated(text);

        // When
        long once = allocated(text);
        long tenTimes = allocated(text.repeat(10));

        // Then
        assertThat(tenTimes).isLessThan(once * 13);
    }

    /** Reading one of the knowledge files takes more than that. */
    @Test
    void aShortTextDoesNotReadKnowledgeAnew() {
        // Given
        String text = "Kenya opposes the toll.";
        allocated(text);

        // When / Then
        assertThat(allocated(text)).isLessThan(60_000);
    }

    private static long allocated(String text) {
        Article article = Article.ofText("shape", text);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        EXTRACTOR.extract(article);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
