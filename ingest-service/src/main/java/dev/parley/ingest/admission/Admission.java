package dev.parley.ingest.admission;

import dev.parley.ingest.IngestConfig;
import dev.parley.ingest.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Bounds how many single articles are taken in at once, before anything of them is read. Batches, uploads and fetches have
 * bounds of their own.
 */
@ApplicationScoped
class Admission {
    private static final String SINGLE_ARTICLES = "/v1/articles";
    private static final String RETRY_AFTER_SECONDS = "1";
    private static final int AFTER_METRICS_AND_TRACES = 10;

    private final Semaphore places;
    private final int concurrent;
    private final Refusals refusals;

    Admission(IngestConfig config, Refusals refusals) {
        this.concurrent = config.limits().concurrent();
        this.places = new Semaphore(concurrent);
        this.refusals = refusals;
    }

    void install(@Observes Filters filters) {
        filters.register(this::admit, AFTER_METRICS_AND_TRACES);
    }

    private void admit(RoutingContext request) {
        if (request.request().method() != HttpMethod.POST || !SINGLE_ARTICLES.equals(request.normalizedPath())) {
            request.next();
        } else if (places.tryAcquire()) {
            request.addEndHandler(ended -> places.release());
            request.next();
        } else {
            refuse(request);
        }
    }

    private void refuse(RoutingContext request) {
        Problem problem = Problem.busy("at most " + concurrent + " articles are taken in at once; try again later");
        refusals.refuse(request, problem, Map.of("Retry-After", RETRY_AFTER_SECONDS));
    }
}
