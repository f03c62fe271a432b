package dev.parley.ingest.admission;

import dev.parley.ingest.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** Refuses requests whose headers or path mean nothing to any resource, and would look like faults of this service there. */
@ApplicationScoped
class UnreadableRequests {
    private static final int BEFORE_ADMISSION = 15;
    private static final String ARTICLES = "/v1/articles/";

    private final Refusals refusals;

    UnreadableRequests(Refusals refusals) {
        this.refusals = refusals;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ADMISSION);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String packing = request.getHeader("Content-Encoding");
        if (packing != null && !packing.strip().equalsIgnoreCase("identity")) {
            Problem problem =
                    Problem.unsupportedMediaType("a packed body is not taken: Content-Encoding is " + packing);
            refusals.refuse(context, problem, Map.of("Accept-Encoding", "identity"));
        } else if (!isMediaType(request.getHeader("Content-Type"))) {
            refusals.refuse(context, Problem.unsupportedMediaType("the Content-Type is no media type"), Map.of());
        } else if (request.path() != null && request.path().contains("%00")) {
            refusals.refuse(context, nothingOfThatName(request.path()), Map.of());
        } else {
            context.next();
        }
    }

    /** U+0000, which the database cannot look for, is in the id of nothing. */
    private static Problem nothingOfThatName(String path) {
        return path.startsWith(ARTICLES)
                ? Problem.unknownArticle()
                : Problem.ofStatus(404, "nothing has U+0000 in its name");
    }

    private static boolean isMediaType(String contentType) {
        try {
            return contentType == null || MediaType.valueOf(contentType) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
