package dev.parley.query.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the server says to each method of the protocol. */
@ApplicationScoped
class Dialogue {
    private static final String LATEST = "2025-06-18";
    static final Set<String> VERSIONS = new TreeSet<>(Set.of("2025-03-26", LATEST));

    private static final String INSTRUCTIONS =
            "Answers who stands where on what, as news articles report it. Names may be "
                    + "in any spelling. Every answer has citations: quote them verbatim with outlet and address, and say so where "
                    + "outlets differ.";

    private final Tools tools;
    private final ObjectMapper json;
    private final String version;

    Dialogue(Tools tools, ObjectMapper json, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.tools = tools;
        this.json = json;
        this.version = version;
    }

    Uni<Map<String, Object>> answer(JsonNode request) {
        JsonNode id = request.get("id");
        JsonNode parameters = request.path("params");
        String method = request.get("method").asText();
        return switch (method) {
            case "initialize" -> said(Rpc.result(id, introduction(parameters)));
            case "ping" -> said(Rpc.result(id, Map.of()));
            case "tools/list" ->
                said(Rpc.result(
                        id,
                        Map.of(
                                "tools",
                                tools.all().stream().map(Tool::described).toList())));
            case "tools/call" -> called(id, parameters);
            default -> said(Rpc.error(id, Rpc.UNKNOWN_METHOD, "there is no method " + method));
        };
    }

    private static Uni<Map<String, Object>> said(Map<String, Object> message) {
        return Uni.createFrom().item(message);
    }

    private Map<String, Object> introduction(JsonNode parameters) {
        String asked = parameters.path("protocolVersion").asText();
        Map<String, Object> introduction = new LinkedHashMap<>();
        introduction.put("protocolVersion", VERSIONS.contains(asked) ? asked : LATEST);
        introduction.put("capabilities", Map.of("tools", Map.of("listChanged", false)));
        introduction.put("serverInfo", Map.of("name", "parley", "title", "Parley", "version", version));
        introduction.put("instructions", INSTRUCTIONS);
        return introduction;
    }

    private Uni<Map<String, Object>> called(JsonNode id, JsonNode parameters) {
        String name = parameters.path("name").asText();
        return tools.named(name)
                .map(tool -> Uni.createFrom()
                        .deferred(() -> tool.call(arguments(parameters.path("arguments"))))
                        .map(this::result)
                        .onFailure(ProblemException.class)
                        .recoverWithItem(failure -> refusal(((ProblemException) failure).problem()))
                        .map(result -> Rpc.result(id, result)))
                .orElseGet(() -> said(Rpc.error(id, Rpc.INVALID_PARAMETERS, "there is no tool " + name)));
    }

    private static Map<String, String> arguments(JsonNode given) {
        if (!given.isMissingNode() && !given.isNull() && !given.isObject()) {
            throw new ProblemException(Problem.invalidParameter("arguments", "must be an object"));
        }
        Map<String, String> arguments = new HashMap<>();
        given.fields().forEachRemaining(field -> {
            if (!field.getValue().isNull()) {
                arguments.put(field.getKey(), text(field.getKey(), field.getValue()));
            }
        });
        return arguments;
    }

    private static String text(String name, JsonNode value) {
        if (!value.isTextual() && !value.isNumber()) {
            throw new ProblemException(Problem.invalidParameter(name, "must be a string or a number"));
        }
        return value.asText();
    }

    private Map<String, Object> result(Answer answer) {
        return content(write(answer), answer, false);
    }

    private Map<String, Object> refusal(Problem problem) {
        String where = problem.field() == null ? "" : problem.field() + ": ";
        return content(where + problem.detail(), problem, true);
    }

    private static Map<String, Object> content(String text, Object structured, boolean error) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("content", List.of(Map.of("type", "text", "text", text)));
        content.put("structuredContent", structured);
        content.put("isError", error);
        return content;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records are always writable", e);
        }
    }
}
