package dev.parley.ingest.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Follows what the other services make of the articles. A database that is away delays the notes and loses none: a
 * batch is acknowledged only once it is noted.
 */
@Startup
@ApplicationScoped
class PipelineFollower {
    private static final Logger LOG = Logger.getLogger(PipelineFollower.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Progress progress;
    private final Counter extracted;
    private final Counter failed;
    private volatile long latest;

    PipelineFollower(Progress progress, MeterRegistry registry) {
        this.progress = progress;
        extracted = Counter.builder("parley.articles.extracted")
                .description("Extractions that ingest took notice of")
                .register(registry);
        failed = Counter.builder("parley.articles.failed")
                .description("Dead letters of articles that ingest took notice of")
                .register(registry);
        Gauge.builder("parley.lag.seconds", this::lag)
                .tag("channel", "extractions")
                .description("From the writing of the latest extraction noted to its note")
                .register(registry);
    }

    @Incoming("extractions")
    Uni<Void> onExtractions(ConsumerRecords<String, byte[]> events) {
        return note(events, progress::extracted)
                .invoke(news -> {
                    extracted.increment(news.size());
                    news.stream().mapToLong(News::at).max().ifPresent(at -> latest = System.currentTimeMillis() - at);
                })
                .replaceWithVoid();
    }

    @Incoming("dead-letters")
    Uni<Void> onDeadLetters(ConsumerRecords<String, byte[]> events) {
        return note(events, progress::failed)
                .invoke(news -> failed.increment(news.size()))
                .replaceWithVoid();
    }

    private static Uni<List<News>> note(ConsumerRecords<String, byte[]> events, Function<List<News>, Uni<Void>> store) {
        List<News> news = StreamSupport.stream(events.spliterator(), false)
                .map(NewsReader::read)
                .flatMap(Optional::stream)
                .toList();
        if (news.isEmpty()) {
            return Uni.createFrom().item(news);
        }
        return Uni.createFrom()
                .deferred(() -> store.apply(news))
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("progress cannot be noted, trying again count=%d cause=%s", news.size(), failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .replaceWith(news);
    }

    private double lag() {
        return latest / 1000.0;
    }
}
