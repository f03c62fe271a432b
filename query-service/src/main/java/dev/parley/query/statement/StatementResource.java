package dev.parley.query.statement;

import dev.parley.query.page.Page;
import dev.parley.query.page.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who said what, in whose words. */
@Path("/v1/statements")
@Tag(name = "Statements")
public final class StatementResource {
    private final StatementStore store;

    StatementResource(StatementStore store) {
        this.store = store;
    }

    @GET
    @Operation(
            operationId = "listStatements",
            summary = "Statements, the latest first",
            description = "What did X say about Y before Z: speaker, words and dates as parameters.")
    public Uni<Page<StatementView>> list(@Context UriInfo uri) {
        Parameters given = Parameters.of(uri, StatementFilter.PARAMETERS);
        return store.list(StatementFilter.of(given), given.limit(), StatementStore.ORDER.given(given));
    }
}
