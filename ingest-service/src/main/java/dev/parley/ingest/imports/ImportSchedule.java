package dev.parley.ingest.imports;

import dev.parley.ingest.EventLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Works on jobs that nobody works on, from start to shutdown. */
@Startup
@ApplicationScoped
class ImportSchedule {
    private static final Logger LOG = Logger.getLogger(ImportSchedule.class);

    private final Vertx vertx;
    private final ManagedExecutor executor;
    private final ImportLeases leases;
    private final ImportRun run;
    private final Uploads uploads;
    private final ImportConfig config;
    private final Semaphore places;
    private volatile boolean stopped;
    private long timer;

    ImportSchedule(
            Vertx vertx,
            ManagedExecutor executor,
            ImportLeases leases,
            ImportRun run,
            Uploads uploads,
            ImportConfig config) {
        this.vertx = vertx;
        this.executor = executor;
        this.leases = leases;
        this.run = run;
        this.uploads = uploads;
        this.config = config;
        this.places = new Semaphore(config.concurrent());
    }

    @PostConstruct
    void start() {
        if (config.enabled()) {
            timer = vertx.setPeriodic(config.look().toMillis(), ignored -> wake());
        }
    }

    void stop(@Observes ShutdownEvent end) {
        stopped = true;
        vertx.cancelTimer(timer);
    }

    /** Looks for jobs. Returns at once; may be called from any thread. */
    void wake() {
        if (!config.enabled() || !places.tryAcquire()) {
            return;
        }
        executor.execute(() -> {
            try {
                workOnWhatWaits();
            } catch (LeaseLostException lost) {
                LOG.infof("an import was left cause=%s", lost.getMessage());
            } catch (RuntimeException fault) {
                LOG.warnf("an import was cut short and goes on when its lease has run out cause=%s", fault);
                LOG.debug("the fault that cut an import short", fault);
            } finally {
                places.release();
            }
        });
    }

    /** Works on one job after the other until none waits. Blocks. */
    int workOnWhatWaits() {
        int jobs = 0;
        while (!stopped) {
            EventLoop eventLoop = EventLoop.apart(vertx);
            ImportLease job = eventLoop
                    .run(() -> leases.take(UUID.randomUUID().toString(), uploads.place()))
                    .await()
                    .indefinitely();
            if (job == null) {
                break;
            }
            work(job, eventLoop);
            jobs++;
        }
        return jobs;
    }

    /** A record may take longer than a lease lasts, so that it is kept up beside the work. */
    private void work(ImportLease job, EventLoop eventLoop) {
        long heartbeat = vertx.setPeriodic(config.lease().toMillis() / 3, ignored -> EventLoop.apart(vertx)
                .run(() -> leases.keep(job))
                .subscribe()
                .with(
                        kept -> {},
                        failure -> LOG.warnf("a lease could not be kept import=%s cause=%s", job.id(), failure)));
        try {
            run.run(job, eventLoop, () -> stopped);
        } finally {
            vertx.cancelTimer(heartbeat);
        }
    }
}
