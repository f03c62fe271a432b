package dev.parley.query.change;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Looks for new changes once for all that follow on this replica; while nobody does, it does not look. */
@ApplicationScoped
public class LiveChanges {
    private static final Logger LOG = Logger.getLogger(LiveChanges.class);
    private static final int MOST_AT_ONCE = 500;

    private final ChangeStore store;
    private final ChangeSettings settings;
    private final Vertx vertx;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicInteger followers = new AtomicInteger();
    private volatile RecentChanges recent;
    private volatile boolean closed;
    private volatile long timer;

    LiveChanges(ChangeStore store, ChangeSettings settings, Vertx vertx, MeterRegistry registry) {
        this.store = store;
        this.settings = settings;
        this.vertx = vertx;
        Gauge.builder("parley.followers", followers, AtomicInteger::get)
                .description("Streams of changes that are open on this replica")
                .register(registry);
    }

    /** Somebody who has seen all up to a number. */
    private record Waiting(long after, UniEmitter<? super Void> news) {}

    void start(@Observes StartupEvent started) {
        schedule();
    }

    void stop(@Observes ShutdownDelayInitiatedEvent stopping) {
        close();
    }

    void stop(@Observes ShutdownEvent stopping) {
        close();
    }

    private void close() {
        closed = true;
        vertx.cancelTimer(timer);
        wake();
    }

    /** Whether this replica is stopping: streams end, and clients come back to another one. */
    public boolean closed() {
        return closed;
    }

    /** Somebody follows until {@link #left()}. */
    public void joined() {
        followers.incrementAndGet();
    }

    /** Somebody follows no longer; with the last one goes what was remembered. */
    public void left() {
        if (followers.decrementAndGet() == 0) {
            recent = null;
        }
    }

    private void schedule() {
        if (!closed) {
            timer = vertx.setTimer(settings.lookEvery().toMillis(), due -> look().onTermination()
                    .invoke(this::schedule)
                    .subscribe()
                    .with(done -> {}, fault -> LOG.warnf("changes cannot be read for now: cause=%s", fault)));
        }
    }

    private Uni<Void> look() {
        if (followers.get() == 0) {
            recent = null;
            return Uni.createFrom().voidItem();
        }
        RecentChanges known = recent;
        return store.last()
                .chain(last -> known == null || last < known.to()
                        // Numbers go back when the database is restored; what was remembered is void then.
                        ? Uni.createFrom().item(RecentChanges.none(last))
                        : last == known.to()
                                ? Uni.createFrom().item(known)
                                : store.after(ChangeFilter.ALL, known.to(), MOST_AT_ONCE)
                                        .map(known::and))
                .invoke(now -> {
                    recent = followers.get() == 0 ? null : now;
                    wake();
                })
                .replaceWithVoid();
    }

    private void wake() {
        RecentChanges now = recent;
        List.copyOf(waiting).stream()
                .filter(one -> closed || now != null && now.to() > one.after())
                .forEach(one -> one.news().complete(null));
    }

    /** Completes when there is a change with a greater number, or this replica stops. */
    Uni<Void> newsAfter(long number) {
        return Uni.createFrom().emitter(news -> {
            Waiting one = new Waiting(number, news);
            waiting.add(one);
            news.onTermination(() -> waiting.remove(one));
            wake();
        });
    }

    /**
     * The next changes after a number, as soon as there are any.
     *
     * @param after all changes up to it have been seen
     */
    public Uni<Step> next(ChangeFilter filter, long after, int limit) {
        RecentChanges known = recent;
        if (known == null || !known.covers(after)) {
            return store.after(filter, after, limit)
                    .chain(found -> !found.isEmpty()
                            ? Uni.createFrom().item(Step.of(found))
                            : known == null ? await(after) : Uni.createFrom().item(new Step(List.of(), known.from())));
        }
        List<ChangeView> found = known.after(after, filter, limit);
        return found.isEmpty()
                ? await(Math.max(after, known.to()))
                : Uni.createFrom().item(Step.of(found));
    }

    private Uni<Step> await(long after) {
        return newsAfter(after)
                .ifNoItem()
                .after(settings.heartbeat())
                .recoverWithItem(() -> null)
                .replaceWith(new Step(List.of(), after));
    }

    /**
     * What came next.
     *
     * @param changes empty if nothing that passes came in time
     * @param seen the number up to which all has been looked at
     */
    public record Step(List<ChangeView> changes, long seen) {
        static Step of(List<ChangeView> found) {
            return new Step(found, found.get(found.size() - 1).id());
        }
    }
}
