package dev.parley.query.agent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The endpoint of the protocol: one message in, one out. */
@Path("/mcp")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class McpResource {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Dialogue dialogue;
    private final AgentSettings settings;

    McpResource(Dialogue dialogue, AgentSettings settings) {
        this.dialogue = dialogue;
        this.settings = settings;
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> message(
            JsonNode message,
            @HeaderParam("Origin") String origin,
            @HeaderParam("MCP-Protocol-Version") String version) {
        if (origin != null && !mayCall(origin)) {
            throw new ProblemException(Problem.ofStatus(403, "pages of this origin may not call tools"));
        }
        if (version != null && !Dialogue.VERSIONS.contains(version)) {
            throw new ProblemException(Problem.invalidParameter(
                    "MCP-Protocol-Version", "must be one of " + String.join(", ", List.copyOf(Dialogue.VERSIONS))));
        }
        if (!Rpc.isCall(message)) {
            return Uni.createFrom()
                    .item(Response.status(400)
                            .entity(Rpc.error(null, Rpc.INVALID_REQUEST, "must be one JSON-RPC 2.0 request"))
                            .build());
        }
        if (!message.has("id")) {
            return Uni.createFrom().item(Response.accepted().build());
        }
        return dialogue.answer(message)
                .map((Map<String, Object> answer) -> Response.ok(answer).build());
    }

    /** A page elsewhere that found a way to this machine's address may not use it. */
    private boolean mayCall(String origin) {
        if (settings.origins().orElse(Set.of()).contains(origin)) {
            return true;
        }
        try {
            return LOOPBACK.contains(String.valueOf(URI.create(origin).getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
