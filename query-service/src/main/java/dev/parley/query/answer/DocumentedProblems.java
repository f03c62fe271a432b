package dev.parley.query.answer;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Adds to each operation of the API's document how it refuses, which is the same for all. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class DocumentedProblems implements OASFilter {
    private static final String PROBLEM = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSchema(PROBLEM, problem());
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        add(operation, "400", "A parameter or field cannot be taken; the problem names it");
        if (path.contains("{")) {
            add(operation, "404", "There is nothing of this name");
        }
        add(operation, "500", "A fault of the service; the problem names the incident in its log");
        add(operation, "503", "The store cannot be reached; Retry-After says when to ask again");
        if (method == PathItem.HttpMethod.GET) {
            add(operation, "304", "The answer is still as If-None-Match knows it");
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if ((status.startsWith("4") || status.startsWith("5")) && response.getContent() == null) {
                response.content(content());
            }
        });
    }

    private static void add(Operation operation, String status, String description) {
        if (operation.getResponses().getAPIResponse(status) == null) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM)));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .description("A problem by RFC 9457")
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("type", string("Stable, for programs"))
                .addProperty("title", string("What kind of problem it is"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", string("What was wrong this time"))
                .addProperty("field", string("The parameter or field that was wrong"))
                .addProperty(
                        "candidates",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(string("An entity's id"))
                                .description("The entities that an ambiguous name may mean"))
                .addExample(Map.of(
                        "type", "https://parley.dev/problems/invalid-parameter",
                        "title", "A parameter is not valid",
                        "status", 400,
                        "detail", "must be a date like 2026-01-30",
                        "field", "from"));
    }

    private static Schema string(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
