package dev.parley.query.search;

import dev.parley.query.page.Page;
import dev.parley.query.page.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What did X say about Y before Z. */
@Path("/v1/search")
@Tag(name = "Statements")
public final class SearchResource {
    private final Search search;

    SearchResource(Search search) {
        this.search = search;
    }

    @GET
    @Operation(
            operationId = "searchStatements",
            summary = "Statements by words, names, issue, outlet, place and date",
            description =
                    "What did X say about Y before Z: `by=X&q=Y&to=Z`. Words are found in every inflection, names in "
                            + "every spelling. Words of `q` are all to be there; `or` between alternatives, `-` before what "
                            + "is not to be there, quotation marks around what is to stand together as it is written. With "
                            + "`q` the best of the latest 300 that match come first, else or with `sort=date` the latest.")
    public Uni<Page<FoundStatement>> find(@Context UriInfo uri) {
        Parameters given = Parameters.of(uri, SearchFilter.PARAMETERS);
        SearchFilter filter = SearchFilter.of(given);
        return search.find(filter, given.limit(), Search.cursor(filter, given));
    }
}
