package dev.parley.query.answer;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whoever opens the service's address finds out what can be asked. */
@Path("/")
public final class StartPage {

    @GET
    @Operation(hidden = true)
    public Response toTheDocument() {
        return Response.temporaryRedirect(URI.create("/q/swagger-ui/")).build();
    }
}
