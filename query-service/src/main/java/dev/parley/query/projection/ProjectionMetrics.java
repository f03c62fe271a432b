package dev.parley.query.projection;

import dev.parley.contracts.ArticleExtracted;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What the projection did, for those who watch it. */
@ApplicationScoped
class ProjectionMetrics {
    private final Counter articles;
    private final Counter statements;
    private final Counter stances;
    private final Clock clock = Clock.systemUTC();
    private volatile double lagSeconds;

    ProjectionMetrics(MeterRegistry registry) {
        articles = Counter.builder("parley.articles.projected")
                .description("Events brought into the read model, repetitions included")
                .register(registry);
        statements = Counter.builder("parley.statements.projected").register(registry);
        stances = Counter.builder("parley.stances.projected").register(registry);
        Gauge.builder("parley.lag.seconds", () -> lagSeconds)
                .description("From when the last projected event was produced to when it was projected")
                .register(registry);
    }

    void projected(List<Change> changes, IsolatingProjector.Outcome outcome) {
        articles.increment(changes.size() - outcome.refused().size());
        for (Change change : changes) {
            if (change.event() instanceof ArticleExtracted article) {
                statements.increment(article.statements().size());
                stances.increment(article.stances().size());
            }
        }
        changes.stream()
                .map(Change::time)
                .filter(time -> !time.equals(Instant.EPOCH))
                .max(Comparator.naturalOrder())
                .ifPresent(time -> lagSeconds =
                        Math.max(0, Duration.between(time, clock.instant()).toMillis() / 1000.0));
    }
}
