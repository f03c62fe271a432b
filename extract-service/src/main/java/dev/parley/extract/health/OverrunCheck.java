package dev.parley.extract.health;

import dev.parley.extract.engine.ForRecords;
import dev.parley.extract.engine.ForRequests;
import dev.parley.extract.engine.TimedPool;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Down when so many extractions never end that the service must start anew to get its processors back. */
@Liveness
@ApplicationScoped
class OverrunCheck implements HealthCheck {
    private final TimedPool records;
    private final TimedPool requests;

    OverrunCheck(@ForRecords TimedPool records, @ForRequests TimedPool requests) {
        this.records = records;
        this.requests = requests;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Overdue extractions")
                .withData("records", records.overdue())
                .withData("requests", requests.overdue())
                .status(!records.isOverrun() && !requests.isOverrun())
                .build();
    }
}
