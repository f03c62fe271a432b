package dev.parley.ingest.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** The pace of one process that shares its sites with no other. */
final class OwnPace implements SitePace {
    private static final int MANY = 10_000;

    private final Map<String, Long> free = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    /** @param nanos a clock that only goes forward */
    OwnPace(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public Turn next(String site, Duration pause, Duration longestWait) {
        long now = nanos.getAsLong();
        if (free.size() > MANY) {
            free.values().removeIf(turn -> turn - now <= 0);
        }
        Turn[] given = new Turn[1];
        free.compute(site, (name, turn) -> {
            long start = turn == null || turn - now <= 0 ? now : turn;
            Duration wait = Duration.ofNanos(start - now);
            boolean granted = wait.compareTo(longestWait) <= 0;
            given[0] = new Turn(wait, granted);
            return granted ? start + pause.toNanos() : start;
        });
        return given[0];
    }

    @Override
    public void rest(String site, Duration duration) {
        long until = nanos.getAsLong() + duration.toNanos();
        free.merge(site, until, (turn, later) -> turn - later > 0 ? turn : later);
    }
}
