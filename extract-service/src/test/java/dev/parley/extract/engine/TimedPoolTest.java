package dev.parley.extract.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimedPoolTest {
    private final CountDownLatch stuck = new CountDownLatch(1);
    private TimedPool pool;

    @AfterEach
    void close() {
        stuck.countDown();
        pool.close();
    }

    @Test
    void workIsDoneAndItsFailureHandedOn() {
        // Given
        pool = new TimedPool("test", 1, 10, Duration.ofSeconds(30));

        // When
        CompletableFuture<String> done = pool.submit(() -> "done");
        CompletableFuture<String> failed = pool.submit(() -> {
            throw new StackOverflowError();
        });

        // Then
        assertThat(done).succeedsWithin(Duration.ofSeconds(10)).isEqualTo("done");
        assertThat(failed)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void overdueWorkIsGivenUpAndDoesNotHoldUpTheRest() {
        // Given
        pool = new TimedPool("test", 1, 10, Duration.ofMillis(50));

        // When
        CompletableFuture<String> endless = pool.submit(this::ignoreInterrupts);
        CompletableFuture<String> next = pool.submit(() -> "next");

        // Then
        assertThat(endless)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(ExtractionOverdueException.class)
                .withMessageContaining("50 ms");
        assertThat(next).succeedsWithin(Duration.ofSeconds(10));
        assertThat(pool.overdue()).isEqualTo(1);
        assertThat(pool.isOverrun()).isTrue();
    }

    @Test
    void workThatEndsBecauseItWasGivenUpIsOverdueAllTheSame() {
        // Given
        pool = new TimedPool("test", 1, 10, Duration.ofMillis(50));

        // When
        CompletableFuture<String> obedient = pool.submit(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return "too late";
        });

        // Then
        assertThat(obedient)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(ExtractionOverdueException.class);
    }

    @Test
    void workThatWasGivenUpAndEndsAfterAllIsForgotten() {
        // Given
        pool = new TimedPool("test", 2, 10, Duration.ofMillis(50));
        CompletableFuture<String> slow = pool.submit(this::ignoreInterrupts);
        assertThat(slow).failsWithin(Duration.ofSeconds(10));

        // When
        stuck.countDown();

        // Then
        await().atMost(10, SECONDS).until(() -> pool.overdue() == 0);
        assertThat(pool.isOverrun()).isFalse();
        assertThat(pool.submit(() -> "still at work")).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void moreThanMayWaitIsTurnedAway() {
        // Given
        pool = new TimedPool("test", 1, 1, Duration.ofSeconds(30));
        CompletableFuture<String> running = pool.submit(this::ignoreInterrupts);
        CompletableFuture<String> waiting = pool.submit(() -> "waited");

        // When / Then
        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> pool.submit(() -> "too many"));
        stuck.countDown();
        assertThat(running).succeedsWithin(Duration.ofSeconds(10));
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(10));
    }

    private String ignoreInterrupts() {
        while (true) {
            try {
                stuck.await();
                return "ended";
            } catch (InterruptedException e) {
                Thread.onSpinWait();
            }
        }
    }
}
