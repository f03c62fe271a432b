package dev.parley.ingest.outbox;

import dev.parley.ingest.EventLoop;
import dev.parley.ingest.IngestConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** The relay of this replica, from start to shutdown. */
@Startup
@ApplicationScoped
public class Relays {
    private static final Logger LOG = Logger.getLogger(Relays.class);

    private final Vertx vertx;
    private final RelayPass pass;
    private final Outbox outbox;
    private final OutboxMetrics metrics;
    private final IngestConfig.Relay config;
    private Relay own;
    private long gauge;

    Relays(Vertx vertx, Outbox outbox, RelayPass pass, OutboxMetrics metrics, IngestConfig config) {
        this.vertx = vertx;
        this.outbox = outbox;
        this.pass = pass;
        this.metrics = metrics;
        this.config = config.relay();
    }

    @PostConstruct
    void start() {
        gauge = vertx.setPeriodic(config.gaugeInterval().toMillis(), ignored -> measure());
        own = another();
        if (config.enabled()) {
            own.start();
        }
    }

    /** A further relay beside this replica's own, as another replica would have one; not started. */
    Relay another() {
        return new Relay(vertx, pass, metrics, config);
    }

    /** Tells that something new was committed to the outbox. */
    public void wake() {
        if (config.enabled()) {
            own.wake();
        }
    }

    void stop(@Observes ShutdownEvent end) {
        vertx.cancelTimer(gauge);
        own.stop();
    }

    private void measure() {
        EventLoop.apart(vertx)
                .run(outbox::state)
                .subscribe()
                .with(metrics::observe, failure -> LOG.warnf("the outbox cannot be measured cause=%s", failure));
    }
}
