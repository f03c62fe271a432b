package dev.parley.ingest.outbox;

import dev.parley.ingest.IngestConfig;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/** The relay of this replica, from start to shutdown. */
@Startup
@ApplicationScoped
public class Relays {
    private final Vertx vertx;
    private final RelayPass pass;
    private final OutboxMetrics metrics;
    private final IngestConfig.Relay config;
    private Relay own;

    Relays(Vertx vertx, RelayPass pass, OutboxMetrics metrics, IngestConfig config) {
        this.vertx = vertx;
        this.pass = pass;
        this.metrics = metrics;
        this.config = config.relay();
    }

    @PostConstruct
    void start() {
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

    @PreDestroy
    void stop() {
        own.stop();
    }
}
