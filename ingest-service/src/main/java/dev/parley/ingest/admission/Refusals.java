package dev.parley.ingest.admission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.ingest.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Answers problems to requests that never get as far as a resource. */
@ApplicationScoped
class Refusals {
    private final ObjectMapper mapper;

    Refusals(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void refuse(RoutingContext request, Problem problem, Map<String, String> headers) {
        request.response().headers().addAll(headers);
        request.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(json(problem));
    }

    private String json(Problem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("problems are always writable", e);
        }
    }
}
