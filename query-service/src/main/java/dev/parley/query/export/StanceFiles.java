package dev.parley.query.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.query.page.Conditions;
import dev.parley.query.page.Parameters;
import dev.parley.query.stance.StanceFilter;
import dev.parley.query.stance.StanceStore;
import dev.parley.query.stance.StanceView;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** All stances that a question finds, as files. */
@Path("/v1/exports")
@Tag(name = "Exports")
public final class StanceFiles {
    private final StanceStore stances;
    private final Files files;
    private final ObjectMapper json;

    StanceFiles(StanceStore stances, Files files, ObjectMapper json) {
        this.stances = stances;
        this.files = files;
        this.json = json;
    }

    @GET
    @Path("stances.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            operationId = "exportStancesAsCsv",
            summary = "Stances as a table",
            description = "RFC 4180, the latest first. What a spreadsheet would run as a formula has an apostrophe in "
                    + "front; `stances.ndjson` has all words verbatim.")
    public RestMulti<byte[]> csv(@Context UriInfo uri) {
        return files.of(uri, query(uri, StanceView.SELECT), StanceView::from, Tables.stances());
    }

    @GET
    @Path("stances.ndjson")
    @Produces(JsonLines.MEDIA_TYPE)
    @Operation(
            operationId = "exportStancesAsJson",
            summary = "Stances as JSON, one on each line",
            description = "Each as `/v1/stances` gives it, the latest first.")
    public RestMulti<byte[]> ndjson(@Context UriInfo uri) {
        return files.of(uri, query(uri, StanceView.SELECT), StanceView::from, new JsonLines<>(json));
    }

    @GET
    @Path("annotations.jsonld")
    @Produces("application/ld+json")
    @Operation(
            operationId = "exportAnnotations",
            summary = "Stances as annotations of their articles",
            description =
                    "By the W3C's Web Annotation Data Model: each span of the evidence with its words, what stands "
                            + "around them, and its place in code points of the article's text.")
    public RestMulti<byte[]> annotations(@Context UriInfo uri) {
        Annotations page = new Annotations(json, uri.getRequestUri().toString());
        return files.of(uri, query(uri, Annotations.SELECT), Annotations.Annotated::from, page);
    }

    @GET
    @Path("events.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            operationId = "exportEventsAsCsv",
            summary = "Stances as event records, a table",
            description = PloverEvents.COVERED)
    public RestMulti<byte[]> eventTable(@Context UriInfo uri) {
        return files.of(uri, events(uri), row -> PloverEvents.Event.of(StanceView.from(row)), PloverEvents.table());
    }

    @GET
    @Path("events.ndjson")
    @Produces(JsonLines.MEDIA_TYPE)
    @Operation(
            operationId = "exportEventsAsJson",
            summary = "Stances as event records, one on each line",
            description = PloverEvents.COVERED)
    public RestMulti<byte[]> eventLines(@Context UriInfo uri) {
        return files.of(uri, events(uri), row -> PloverEvents.Event.of(StanceView.from(row)), new JsonLines<>(json));
    }

    @GET
    @Path("discourse.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            operationId = "exportDiscourse",
            summary = "Stances as an event list of the Discourse Network Analyzer",
            description = "Its columns and separators, with person, organization, concept and agreement as variables. "
                    + "Support is 1 and opposition 0; neutral stances are left out, those under conditions as "
                    + "`conditional` says.")
    public RestMulti<byte[]> discourse(@Context UriInfo uri) {
        Parameters given = Files.parameters(uri, StanceFilter.PARAMETERS, Agreement.PARAMETER);
        Agreement agreement = Agreement.of(given);
        String select = "select " + StanceView.COLUMNS + Discourse.COLUMNS + " from query.stance" + StanceView.JOINS;
        Uni<Query> query = query(
                given,
                select,
                conditions -> conditions.and("stance.polarity = any(?)", (Object) agreement.polarities()));
        return files.of(uri, query, Discourse.Line::from, Discourse.events(agreement));
    }

    private Uni<Query> events(UriInfo uri) {
        return query(
                Files.parameters(uri, StanceFilter.PARAMETERS),
                StanceView.SELECT,
                conditions -> conditions.and("stance.polarity <> 'neutral'"));
    }

    private Uni<Query> query(UriInfo uri, String select) {
        return query(Files.parameters(uri, StanceFilter.PARAMETERS), select, conditions -> conditions);
    }

    private Uni<Query> query(Parameters given, String select, UnaryOperator<Conditions> more) {
        return stances.conditions(StanceFilter.of(given))
                .map(conditions -> Query.of(select, more.apply(conditions), StanceStore.ORDER.order()));
    }
}
