package dev.parley.extract.health;

import dev.parley.contracts.ExtractorStamp;
import dev.parley.extract.engine.ExtractionEngine;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Up once the engine is loaded, and tells which one it is. */
@Startup
@Readiness
@ApplicationScoped
class EngineCheck implements HealthCheck {
    private final ExtractorStamp stamp;

    EngineCheck(ExtractionEngine engine) {
        this.stamp = engine.stamp();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Extraction engine")
                .withData("version", stamp.version())
                .withData("codebook", stamp.codebook())
                .up()
                .build();
    }
}
