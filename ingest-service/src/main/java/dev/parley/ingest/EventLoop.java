package dev.parley.ingest;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** Database sessions belong to the event loop that opened them; this takes work there and its answer back to it. */
public final class EventLoop {

    /** Subscribes to the work on the event loop of the calling request, whichever thread subscribes. */
    public static <T> Uni<T> ofThisRequest(Supplier<Uni<T>> work) {
        Context context = VertxContext.getOrCreateDuplicatedContext(Vertx.currentContext());
        return Uni.createFrom()
                .deferred(work::get)
                .runSubscriptionOn(task -> context.runOnContext(ignored -> task.run()));
    }

    private EventLoop() {}
}
