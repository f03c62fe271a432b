package dev.parley.ingest.feed;

import dev.parley.ingest.EventLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Polls the feeds that are due, from start to shutdown. */
@Startup
@ApplicationScoped
class FeedSchedule {
    private static final Logger LOG = Logger.getLogger(FeedSchedule.class);

    private final Vertx vertx;
    private final ManagedExecutor executor;
    private final FeedLeases leases;
    private final FeedPoll poll;
    private final FeedConfig config;
    private final Semaphore places;
    private volatile boolean stopped;
    private long timer;

    FeedSchedule(Vertx vertx, ManagedExecutor executor, FeedLeases leases, FeedPoll poll, FeedConfig config) {
        this.vertx = vertx;
        this.executor = executor;
        this.leases = leases;
        this.poll = poll;
        this.config = config;
        this.places = new Semaphore(config.concurrent());
    }

    @PostConstruct
    void start() {
        if (config.enabled()) {
            timer = vertx.setPeriodic(config.look().toMillis(), ignored -> look());
        }
    }

    void stop(@Observes ShutdownEvent end) {
        stopped = true;
        vertx.cancelTimer(timer);
    }

    private void look() {
        if (places.tryAcquire()) {
            executor.execute(() -> {
                try {
                    pollWhatIsDue();
                } catch (RuntimeException fault) {
                    LOG.warnf("polling was cut short and goes on when the lease has run out cause=%s", fault);
                    LOG.debug("the fault that cut polling short", fault);
                } finally {
                    places.release();
                }
            });
        }
    }

    /** Polls one feed after the other until none is due that nobody else polls. Blocks. */
    int pollWhatIsDue() {
        int polled = 0;
        while (!stopped) {
            EventLoop eventLoop = EventLoop.apart(vertx);
            FeedLease lease = eventLoop
                    .run(() -> leases.take(UUID.randomUUID().toString()))
                    .await()
                    .indefinitely();
            if (lease == null) {
                break;
            }
            poll.run(lease, eventLoop);
            polled++;
        }
        return polled;
    }
}
