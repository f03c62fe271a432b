package dev.parley.ingest.outbox;

import dev.parley.ingest.EventLoop;
import dev.parley.ingest.IngestConfig;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox holds, in passes one after the other: when it is woken, and on a short schedule for what others
 * left. After a failure it pauses, longer each time; nothing leaves the outbox unsent.
 */
public final class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration LAST_PASS = Duration.ofSeconds(5);

    private final Context eventLoop;
    private final RelayPass pass;
    private final OutboxMetrics metrics;
    private final IngestConfig.Relay config;

    /** Wake-ups that the running pass has not seen, and one for that pass itself; 0 means that none runs. */
    private final AtomicInteger wakeUps = new AtomicInteger();

    private volatile boolean stopped;
    private volatile long schedule;
    private volatile CompletableFuture<Void> running = CompletableFuture.completedFuture(null);
    private int failures;

    Relay(Vertx vertx, RelayPass pass, OutboxMetrics metrics, IngestConfig.Relay config) {
        this.eventLoop = VertxContext.getRootContext(vertx.getOrCreateContext());
        this.pass = pass;
        this.metrics = metrics;
        this.config = config;
    }

    void start() {
        schedule = eventLoop.owner().setPeriodic(config.interval().toMillis(), ignored -> wake());
        wake();
    }

    /** Begins no further pass, and waits a little for the running one; what it does not finish is sent again later. */
    void stop() {
        stopped = true;
        eventLoop.owner().cancelTimer(schedule);
        running.completeOnTimeout(null, LAST_PASS.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Tells that there is something to send. Returns at once; may be called from any thread. */
    public void wake() {
        if (!stopped && wakeUps.getAndIncrement() == 0) {
            begin();
        }
    }

    private void begin() {
        if (stopped) {
            return;
        }
        int seen = wakeUps.get();
        CompletableFuture<Void> pending = new CompletableFuture<>();
        running = pending;
        EventLoop.apart(eventLoop)
                .run(() -> pass.run(config.batch()))
                .onTermination()
                .invoke(() -> pending.complete(null))
                .subscribe()
                .with(outcome -> ended(seen, outcome), this::failed);
    }

    private void ended(int seen, RelayPass.Outcome outcome) {
        metrics.sent(outcome.sent());
        if (outcome.failure() != null) {
            failed(outcome.failure());
            return;
        }
        failures = 0;
        if (outcome.more() || wakeUps.addAndGet(-seen) > 0) {
            begin();
        }
    }

    private void failed(Throwable failure) {
        if (stopped) {
            return;
        }
        metrics.failed();
        long longest = config.longestBackOff().toMillis();
        long pause = Math.min(longest, config.backOff().toMillis() << Math.min(failures, 20));
        failures++;
        LOG.warnf("relay paused after a failure failures=%d pauseMillis=%d cause=%s", failures, pause, failure);
        LOG.debug("the failure that paused the relay", failure);
        eventLoop.owner().setTimer(pause, ignored -> begin());
    }
}
