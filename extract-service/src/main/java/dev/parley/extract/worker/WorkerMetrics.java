package dev.parley.extract.worker;

import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.Event;
import dev.parley.contracts.Topics;
import dev.parley.extract.engine.ForRecords;
import dev.parley.extract.engine.TimedPool;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What the worker counts. */
@Startup
@Singleton
class WorkerMetrics {
    private final Counter extracted;
    private final Counter withdrawn;
    private final Counter deadLettered;
    private final Counter statements;
    private final Counter stances;
    private final Timer duration;
    private final AtomicLong lagMillis = new AtomicLong();

    WorkerMetrics(MeterRegistry registry, @ForRecords TimedPool pool) {
        extracted = counter(registry, "parley.articles.extracted", "Extractions that the broker has");
        withdrawn = counter(registry, "parley.articles.withdrawn", "Withdrawals passed on");
        statements = counter(registry, "parley.statements.found", "Statements in those extractions");
        stances = counter(registry, "parley.stances.found", "Stances in those extractions");
        deadLettered = Counter.builder("parley.records.dead.lettered")
                .description("Records set aside because they could not be extracted")
                .tag("topic", Topics.ARTICLES)
                .register(registry);
        duration = Timer.builder("parley.extraction.duration")
                .description("From raw record to extraction, without waiting")
                .publishPercentileHistogram()
                .register(registry);
        TimeGauge.builder("parley.lag", lagMillis::get, TimeUnit.MILLISECONDS)
                .description("Age of the event announced last when the broker had its result")
                .register(registry);
        registry.gauge("parley.extractions.overdue", pool, TimedPool::overdue);
    }

    <T> T time(Supplier<T> extraction) {
        return duration.record(extraction);
    }

    void announced(Event event, Instant occurred) {
        lagMillis.set(Math.max(0, Duration.between(occurred, Instant.now()).toMillis()));
        if (event instanceof ArticleExtracted found) {
            extracted.increment();
            statements.increment(found.statements().size());
            stances.increment(found.stances().size());
        } else {
            withdrawn.increment();
        }
    }

    void deadLettered() {
        deadLettered.increment();
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }
}
