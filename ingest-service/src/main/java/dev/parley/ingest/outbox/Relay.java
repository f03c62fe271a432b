package dev.parley.ingest.outbox;

import dev.parley.ingest.IngestConfig;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox holds, in passes one after the other: when it is woken, and on a short schedule for what others
 * left. After a failure it pauses, longer each time; nothing leaves the outbox unsent.
 */
public final class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final Context eventLoop;
    private final RelayPass pass;
    private final OutboxMetrics metrics;
    private final IngestConfig.Relay config;

    /** Wake-ups that the running pass has not seen, and one for that pass itself; 0 means that none runs. */
    private final AtomicInteger wakeUps = new AtomicInteger();

    private volatile boolean stopped;
    private volatile long schedule;
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

    /** Begins no further pass. A pass that runs still ends: as it would, or by the end of the process. */
    void stop() {
        stopped = true;
        eventLoop.owner().cancelTimer(schedule);
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
        Context context = VertxContext.createNewDuplicatedContext(eventLoop);
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored ->
                pass.run(config.batch()).subscribe().with(outcome -> ended(seen, outcome), failure -> failed(failure)));
    }

    private void ended(int seen, RelayPass.Outcome outcome) {
        metrics.sent(outcome.sent());
        if (outcome.failure() != null) {
            failed(outcome.failure());
            return;
        }
        failures = 0;
        if (outcome.taken() == config.batch() || wakeUps.addAndGet(-seen) > 0) {
            begin();
        }
    }

    private void failed(Throwable failure) {
        metrics.failed();
        long longest = config.longestBackOff().toMillis();
        long pause = Math.min(longest, config.backOff().toMillis() << Math.min(failures, 20));
        failures++;
        LOG.warnf(failure, "relay paused after a failure failures=%d pauseMillis=%d", failures, pause);
        eventLoop.owner().setTimer(pause, ignored -> begin());
    }
}
