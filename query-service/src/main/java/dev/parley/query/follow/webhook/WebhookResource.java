package dev.parley.query.follow.webhook;

import dev.parley.query.page.Page;
import dev.parley.query.page.Parameters;
import dev.parley.query.problem.Fields;
import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Changes posted to whoever asks for it. */
@Path("/v1/webhooks")
@Tag(name = "Webhooks")
public final class WebhookResource {
    private static final String EXAMPLE = "0d9c0f6e-8d43-4b0c-9a55-0a7f5b4f2d10";

    private final WebhookStore store;
    private final Receivers receivers;

    WebhookResource(WebhookStore store, Receivers receivers) {
        this.store = store;
        this.receivers = receivers;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "makeWebhook",
            summary = "Have changes posted to a URL from now on",
            description =
                    "Signed by the Standard Webhooks specification: HMAC-SHA256 over id, timestamp and body. The secret "
                            + "is shown in this answer only. One message at a time, in the order of the changes.")
    @APIResponse(responseCode = "201", description = "The webhook with its secret")
    public Uni<Webhook> make(WebhookRequest request, @Context UriInfo uri) {
        Parameters.of(uri, Set.of());
        WebhookRequest checked = WebhookRequest.checked(request);
        return receivers
                .check(checked.url())
                .onFailure(AddressGuard.RefusedException.class)
                .transform(refusal -> Fields.invalid("url", refusal.getMessage()))
                .chain(() -> store.put(checked));
    }

    @GET
    @Operation(
            operationId = "listWebhooks",
            summary = "All webhooks, without their secrets",
            description = "Each with whether its receiver takes messages, and how many wait or were given up.")
    public Uni<Page<Webhook>> list(@Context UriInfo uri) {
        Parameters given = Parameters.of(uri, Set.of("limit", "cursor"));
        return store.list(given.limit(), given.cursor(WebhookStore.LISTING, 1));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getWebhook",
            summary = "A webhook and how it fares",
            description = "Whether its receiver takes messages, and how many wait or were given up.")
    @Parameter(name = "id", in = ParameterIn.PATH, description = "The webhook's id.", example = EXAMPLE)
    public Uni<Webhook> get(@RestPath String id, @Context UriInfo uri) {
        Parameters.of(uri, Set.of());
        return store.find(uuid(id));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "removeWebhook",
            summary = "Post nothing any more, and forget its messages",
            description = "A message that is on its way may still arrive.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @Parameter(name = "id", in = ParameterIn.PATH, description = "The webhook's id.", example = EXAMPLE)
    public Uni<Void> remove(@RestPath String id, @Context UriInfo uri) {
        Parameters.of(uri, Set.of());
        return store.remove(uuid(id));
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(
            operationId = "listDeliveries",
            summary = "What became of its messages, the latest first",
            description =
                    "Those that wait, that were taken, and that were given up, with the last answer of the receiver.")
    @Parameter(name = "id", in = ParameterIn.PATH, description = "The webhook's id.", example = EXAMPLE)
    public Uni<Page<Delivery>> deliveries(@RestPath String id, @Context UriInfo uri) {
        Parameters given = Parameters.of(uri, Set.of("limit", "cursor"));
        return store.deliveries(uuid(id), given.limit(), given.cursor(WebhookStore.LOG, 1));
    }

    @POST
    @Path("{id}/deliveries/{number}/redeliver")
    @Operation(
            operationId = "redeliver",
            summary = "Post a message again, before all that wait",
            description = "With the same webhook-id; a receiver that answered 410 is tried again as well.")
    @Parameter(name = "id", in = ParameterIn.PATH, description = "The webhook's id.", example = EXAMPLE)
    @Parameter(name = "number", in = ParameterIn.PATH, description = "The message's number.", example = "41")
    public Uni<Delivery> redeliver(@RestPath String id, @RestPath String number, @Context UriInfo uri) {
        Parameters.of(uri, Set.of());
        return store.redeliver(uuid(id), Parameters.counted("number", number, "number of a message"));
    }

    private static UUID uuid(String id) {
        if (!id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new ProblemException(Problem.invalidParameter("id", "must be the id of a webhook"));
        }
        return UUID.fromString(id);
    }
}
