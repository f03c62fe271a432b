package dev.parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OwnPaceTest {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicLong clock = new AtomicLong(-5);
    private final OwnPace pace = new OwnPace(clock::get);

    @Test
    void leavesAPauseBetweenTurnsAtOneSiteAndNoneBetweenSites() {
        // When
        var first = pace.next("gazette.example:443", PAUSE, LONG);
        var second = pace.next("gazette.example:443", PAUSE, LONG);
        var third = pace.next("gazette.example:443", PAUSE, LONG);
        var elsewhere = pace.next("courier.example:443", PAUSE, LONG);

        // Then
        assertThat(first.delay()).isZero();
        assertThat(second.delay()).isEqualTo(PAUSE);
        assertThat(third.delay()).isEqualTo(PAUSE.multipliedBy(2));
        assertThat(elsewhere.delay()).isZero();
    }

    @Test
    void givesNoTurnThatIsTooFarAwayAndDoesNotQueueForIt() {
        // Given
        pace.next("gazette.example:443", PAUSE, LONG);

        // When
        var refused = pace.next("gazette.example:443", PAUSE, Duration.ofSeconds(1));
        clock.addAndGet(PAUSE.toNanos());
        var later = pace.next("gazette.example:443", PAUSE, Duration.ofSeconds(1));

        // Then
        assertThat(refused.granted()).isFalse();
        assertThat(refused.delay()).isEqualTo(PAUSE);
        assertThat(later.granted()).isTrue();
        assertThat(later.delay()).isZero();
    }

    @Test
    void restsAsLongAsTheSiteAsked() {
        // When
        pace.rest("gazette.example:443", Duration.ofSeconds(90));

        // Then
        assertThat(pace.next("gazette.example:443", PAUSE, LONG).granted()).isFalse();
        assertThat(pace.next("gazette.example:443", PAUSE, Duration.ofSeconds(90))
                        .delay())
                .isEqualTo(Duration.ofSeconds(90));
    }
}
