package dev.parley.ingest.admission;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Reads and drops what is left of a body after its answer. Many clients read an answer only when they have sent everything;
 * a refusal in the middle of a large body would leave them waiting for good.
 */
@ApplicationScoped
class UnreadBodies {
    private static final long LONGEST_MILLIS = 30_000;
    private static final int BEFORE_ADMISSION = 20;

    void install(@Observes Filters filters) {
        filters.register(
                request -> {
                    request.addEndHandler(ended -> drop(request));
                    request.next();
                },
                BEFORE_ADMISSION);
    }

    private static void drop(RoutingContext answered) {
        HttpServerRequest request = answered.request();
        if (request.isEnded()) {
            return;
        }
        long timer = answered.vertx()
                .setTimer(LONGEST_MILLIS, ignored -> request.connection().close());
        request.handler(part -> {});
        request.exceptionHandler(gone -> answered.vertx().cancelTimer(timer));
        request.endHandler(end -> answered.vertx().cancelTimer(timer));
        request.resume();
    }
}
