package dev.parley.ingest.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.ingest.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private static BatchLine line(long number, int size) {
        return BatchLine.rejected(number, size, null, Problem.unreadable("is no JSON object"));
    }

    private static boolean put(ReadAhead readAhead, BatchLine line) {
        try {
            return readAhead.put(line);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void handsLinesOverInOrderAndEnds() throws InterruptedException {
        // Given
        ReadAhead readAhead = new ReadAhead(1000);
        List.of(1, 2, 3).forEach(number -> put(readAhead, line(number, 10)));
        readAhead.end();

        // When
        List<BatchLine> first = readAhead.take(2);
        List<BatchLine> second = readAhead.take(2);
        List<BatchLine> none = readAhead.take(2);

        // Then
        assertThat(first).extracting(BatchLine::number).containsExactly(1L, 2L);
        assertThat(second).extracting(BatchLine::number).containsExactly(3L);
        assertThat(none).isEmpty();
    }

    @Test
    void holdsTheReaderBackUntilThereIsRoom() throws InterruptedException {
        // Given
        ReadAhead readAhead = new ReadAhead(25);
        AtomicInteger read = new AtomicInteger();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            for (int number = 1; number <= 5; number++) {
                put(readAhead, line(number, 10));
                read.incrementAndGet();
            }
        });
        await().during(Duration.ofMillis(200)).until(() -> read.get() <= 2);

        // When
        readAhead.take(2);

        // Then
        await().until(() -> read.get() == 4);
        readAhead.take(10);
        reader.join();
        assertThat(read).hasValue(5);
    }

    @Test
    void takesALineThatIsLargerThanAllTheRoom() {
        assertThat(put(new ReadAhead(5), line(1, 100))).isTrue();
    }

    @Test
    void letsTheReaderGoWhenNobodyTakesLinesAnyMore() {
        // Given
        ReadAhead readAhead = new ReadAhead(5);
        put(readAhead, line(1, 100));
        CompletableFuture<Boolean> reader = CompletableFuture.supplyAsync(() -> put(readAhead, line(2, 100)));

        // When
        readAhead.abandon();

        // Then
        assertThat(reader.join()).isFalse();
    }
}
