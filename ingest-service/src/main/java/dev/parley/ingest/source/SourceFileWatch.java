package dev.parley.ingest.source;

import dev.parley.ingest.EventLoop;
import dev.parley.ingest.IngestConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Takes the outlets of the operator's file over, at the start and whenever the file changes. */
@Startup
@ApplicationScoped
class SourceFileWatch {
    private static final Logger LOG = Logger.getLogger(SourceFileWatch.class);

    private final Vertx vertx;
    private final ManagedExecutor executor;
    private final Sources sources;
    private final IngestConfig.Sources config;
    private String latest;
    private long schedule;

    @Inject
    SourceFileWatch(Vertx vertx, ManagedExecutor executor, Sources sources, IngestConfig config) {
        this(vertx, executor, sources, config.sources());
    }

    SourceFileWatch(Vertx vertx, ManagedExecutor executor, Sources sources, IngestConfig.Sources config) {
        this.vertx = vertx;
        this.executor = executor;
        this.sources = sources;
        this.config = config;
    }

    @PostConstruct
    void start() {
        config.file().ifPresent(this::look);
    }

    void stop(@Observes ShutdownEvent end) {
        vertx.cancelTimer(schedule);
    }

    private void look(Path file) {
        Uni.createFrom()
                .item(() -> read(file))
                .runSubscriptionOn(executor)
                .chain(text -> text.equals(latest) ? Uni.createFrom().voidItem() : takeOver(file, text))
                .onTermination()
                .invoke(() -> schedule = vertx.setTimer(config.interval().toMillis(), ignored -> look(file)))
                .subscribe()
                .with(
                        ignored -> {},
                        failure ->
                                LOG.errorf("the file of sources cannot be taken over file=%s cause=%s", file, failure));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Uni<Void> takeOver(Path file, String text) {
        Map<String, SourceForm> read = SourceFile.read(file.getFileName().toString(), text);
        return EventLoop.apart(vertx).run(() -> sources.put(read)).invoke(() -> {
            latest = text;
            LOG.infof("sources taken over from a file count=%d file=%s", read.size(), file);
        });
    }
}
