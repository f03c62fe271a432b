package dev.parley.query.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.query.page.Cursor;
import dev.parley.query.page.Page;
import dev.parley.query.page.Parameters;
import dev.parley.query.position.PositionFilter;
import dev.parley.query.position.PositionView;
import dev.parley.query.position.Positions;
import dev.parley.query.statement.StatementFilter;
import dev.parley.query.statement.StatementStore;
import dev.parley.query.statement.StatementView;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** All statements, or all positions, that a question finds, as files. */
@Path("/v1/exports")
@Tag(name = "Exports")
public final class StatementFiles {
    private final StatementStore statements;
    private final Positions positions;
    private final Files files;
    private final ObjectMapper json;

    StatementFiles(StatementStore statements, Positions positions, Files files, ObjectMapper json) {
        this.statements = statements;
        this.positions = positions;
        this.files = files;
        this.json = json;
    }

    @GET
    @Path("statements.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            operationId = "exportStatementsAsCsv",
            summary = "Statements as a table",
            description = "RFC 4180, the latest first. What a spreadsheet would run as a formula has an apostrophe in "
                    + "front; `statements.ndjson` has all words verbatim.")
    public RestMulti<byte[]> csv(@Context UriInfo uri) {
        return files.of(uri, query(uri), StatementView::from, Tables.statements());
    }

    @GET
    @Path("statements.ndjson")
    @Produces(JsonLines.MEDIA_TYPE)
    @Operation(
            operationId = "exportStatementsAsJson",
            summary = "Statements as JSON, one on each line",
            description = "Each as `/v1/statements` gives it, the latest first.")
    public RestMulti<byte[]> ndjson(@Context UriInfo uri) {
        return files.of(uri, query(uri), StatementView::from, new JsonLines<>(json));
    }

    @GET
    @Path("positions.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            operationId = "exportPositionsAsCsv",
            summary = "Positions as a table",
            description = "By holder and issue, without their evidence, which `positions.ndjson` has.")
    public RestMulti<byte[]> positionTable(@Context UriInfo uri) {
        return Files.of(uri, content(uri, Tables.positions()));
    }

    @GET
    @Path("positions.ndjson")
    @Produces(JsonLines.MEDIA_TYPE)
    @Operation(
            operationId = "exportPositionsAsJson",
            summary = "Positions as JSON, one on each line",
            description = "Each as `/v1/positions` gives it, by holder and issue.")
    public RestMulti<byte[]> positionLines(@Context UriInfo uri) {
        return Files.of(uri, content(uri, new JsonLines<>(json)));
    }

    private Uni<Query> query(UriInfo uri) {
        Parameters given = Files.parameters(uri, StatementFilter.PARAMETERS);
        return statements
                .conditions(StatementFilter.of(given))
                .map(conditions -> Query.of(StatementView.SELECT, conditions, StatementStore.ORDER.order()));
    }

    private Uni<Files.Content<PositionView>> content(UriInfo uri, Format<PositionView> format) {
        PositionFilter filter = PositionFilter.of(Files.parameters(uri, PositionFilter.PARAMETERS));
        return Uni.createFrom().item(new Files.Content<>(pages(filter), format));
    }

    private Multi<List<PositionView>> pages(PositionFilter filter) {
        return Multi.createBy()
                .repeating()
                .uni(AtomicReference<Cursor>::new, after -> positions
                        .list(filter, Parameters.LARGEST_LIMIT, after.get())
                        .invoke(page -> after.set(Cursor.decode(Positions.LISTING, 2, page.next()))))
                .whilst(page -> page.next() != null)
                .map(Page::items);
    }
}
