package dev.parley.ingest.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How the outbox does: its size, the age of its oldest row, what left it and how long that had waited. */
@Startup
@ApplicationScoped
class OutboxMetrics {
    private final Counter sent;
    private final Counter failures;
    private final Timer wait;
    private volatile Outbox.State state = new Outbox.State(0, null);

    OutboxMetrics(MeterRegistry registry) {
        sent = Counter.builder("parley.outbox.sent")
                .description("Events that the broker acknowledged")
                .register(registry);
        failures = Counter.builder("parley.outbox.failures")
                .description("Passes of the relay in which something could not be sent")
                .register(registry);
        wait = Timer.builder("parley.outbox.wait")
                .description("From the acceptance of a version to the broker's acknowledgement")
                .register(registry);
        Gauge.builder("parley.outbox.size", () -> state.size())
                .description("Versions that wait to be sent")
                .register(registry);
        Gauge.builder("parley.outbox.age.seconds", this::age)
                .description("Age of the oldest version that waits to be sent")
                .register(registry);
    }

    void observe(Outbox.State observed) {
        state = observed;
    }

    /** The outbox as it was last measured. */
    Outbox.State observed() {
        return state;
    }

    void sent(List<OutgoingEvent> events) {
        Instant now = Instant.now();
        sent.increment(events.size());
        events.forEach(event -> wait.record(Duration.between(event.version().createdAt, now)));
    }

    void failed() {
        failures.increment();
    }

    private double age() {
        Instant oldest = state.oldest();
        return oldest == null ? 0 : Duration.between(oldest, Instant.now()).toMillis() / 1000.0;
    }
}
