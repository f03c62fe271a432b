package dev.parley.query.agent;

import dev.parley.query.page.Parameters;
import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A question that models can ask, with what they must and may say. */
record Tool(
        String name,
        String title,
        String description,
        List<Argument> arguments,
        Function<Parameters, Uni<Answer>> answer) {

    /** As {@code tools/list} tells of it. */
    Map<String, Object> described() {
        Map<String, Object> properties = new LinkedHashMap<>();
        arguments.forEach(argument -> properties.put(argument.name(), argument.schema()));
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("type", "object");
        input.put("properties", properties);
        input.put(
                "required",
                arguments.stream()
                        .filter(Argument::required)
                        .map(Argument::name)
                        .toList());
        input.put("additionalProperties", false);
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", name);
        described.put("title", title);
        described.put("description", description);
        described.put("inputSchema", input);
        described.put("annotations", Map.of("readOnlyHint", true, "openWorldHint", false));
        return described;
    }

    /** @throws ProblemException naming the argument that cannot be taken */
    Uni<Answer> call(Map<String, String> given) {
        Set<String> known = arguments.stream().map(Argument::name).collect(Collectors.toSet());
        Parameters parameters = Parameters.of(given, known);
        for (Argument argument : arguments) {
            if (argument.required() && parameters.text(argument.name()) == null) {
                throw new ProblemException(Problem.invalidParameter(argument.name(), "is required"));
            }
        }
        return answer.apply(parameters);
    }
}
