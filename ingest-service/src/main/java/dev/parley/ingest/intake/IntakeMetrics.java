package dev.parley.ingest.intake;

import dev.parley.ingest.article.Receipt;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts what came in. */
@Startup
@ApplicationScoped
public class IntakeMetrics {
    private final Counter accepted;
    private final Counter changed;
    private final Counter duplicates;
    private final Counter rejected;
    private final Counter withdrawn;

    IntakeMetrics(MeterRegistry registry) {
        accepted = accepted(registry, "new");
        changed = accepted(registry, "changed");
        duplicates = Counter.builder("parley.articles.duplicates")
                .description("Submissions whose content was there already")
                .register(registry);
        rejected = Counter.builder("parley.articles.rejected")
                .description("Submissions that could not be taken")
                .register(registry);
        withdrawn = Counter.builder("parley.articles.withdrawn")
                .description("Articles withdrawn")
                .register(registry);
    }

    private static Counter accepted(MeterRegistry registry, String kind) {
        return Counter.builder("parley.articles.accepted")
                .tag("kind", kind)
                .description("Article versions accepted, of new articles and of changed ones")
                .register(registry);
    }

    void taken(List<Receipt> receipts) {
        receipts.forEach(receipt -> counter(receipt).increment());
    }

    private Counter counter(Receipt receipt) {
        if (receipt.duplicate()) {
            return duplicates;
        }
        return receipt.version() == 1 ? accepted : changed;
    }

    public void rejected() {
        rejected.increment();
    }

    public void withdrawn() {
        withdrawn.increment();
    }
}
