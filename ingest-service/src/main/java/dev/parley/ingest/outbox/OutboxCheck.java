package dev.parley.ingest.outbox;

import dev.parley.ingest.IngestConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells what waits in the outbox; not ready when it has waited for too long, as while the broker is away. */
@Readiness
@ApplicationScoped
class OutboxCheck implements HealthCheck {
    private final OutboxMetrics metrics;
    private final Duration overdue;

    OutboxCheck(OutboxMetrics metrics, IngestConfig config) {
        this.metrics = metrics;
        this.overdue = config.relay().overdue();
    }

    @Override
    public HealthCheckResponse call() {
        Outbox.State state = metrics.observed();
        Duration age = state.oldest() == null ? Duration.ZERO : Duration.between(state.oldest(), Instant.now());
        return HealthCheckResponse.named("outbox")
                .status(age.compareTo(overdue) <= 0)
                .withData("waiting", state.size())
                .withData("oldestSeconds", age.toSeconds())
                .build();
    }
}
