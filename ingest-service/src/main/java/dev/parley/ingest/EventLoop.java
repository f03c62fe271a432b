package dev.parley.ingest;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/**
 * Database sessions belong to the event loop and the context that opened them; this takes work there. What goes through
 * one instance shares one context, so it must come one after the other.
 */
public final class EventLoop {
    private final Context context;

    private EventLoop(Context context) {
        this.context = context;
    }

    /** That of the calling thread's request, with its trace. */
    public static EventLoop ofThisRequest() {
        return new EventLoop(VertxContext.getOrCreateDuplicatedContext(Vertx.currentContext()));
    }

    /** One for work that no request asked for. */
    public static EventLoop apart(Vertx vertx) {
        return apart(vertx.getOrCreateContext());
    }

    /** As {@link #apart(Vertx)}, always on the event loop of the given context. */
    public static EventLoop apart(Context loop) {
        Context context = VertxContext.createNewDuplicatedContext(loop);
        VertxContextSafetyToggle.setContextSafe(context, true);
        return new EventLoop(context);
    }

    /** Subscribes to the work there, whichever thread subscribes to the result. */
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(work::get).runSubscriptionOn(this::execute);
    }

    /** Runs the task there. */
    public void execute(Runnable task) {
        context.runOnContext(ignored -> task.run());
    }
}
