package dev.parley.query.position;

import dev.parley.query.page.Page;
import dev.parley.query.page.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Who stands where on what, since when, on what condition, and how that moved. */
@Path("/v1/positions")
@Tag(name = "Positions")
public final class PositionResource {
    private static final Map<String, Integer> WINDOWS = Map.of("day", 1, "week", 7, "month", 30);

    private final Positions positions;
    private final Histories histories;
    private final Windows windows;

    PositionResource(Positions positions, Histories histories, Windows windows) {
        this.positions = positions;
        this.histories = histories;
        this.windows = windows;
    }

    @GET
    @Operation(
            operationId = "listPositions",
            summary = "The latest position of each holder on each issue",
            description =
                    "`outlet`, `from` and `to` choose the reports that positions are computed from; `polarity` and "
                            + "`strength` choose among the resulting positions.")
    public Uni<Page<PositionView>> list(@Context UriInfo uri) {
        Parameters given = Parameters.of(uri, PositionFilter.PARAMETERS);
        return positions.list(PositionFilter.of(given), given.limit(), given.cursor(Positions.LISTING, 2));
    }

    @GET
    @Path("{holder}/{issue}")
    @Operation(
            operationId = "getPosition",
            summary = "How one position moved",
            description =
                    "One step for each date that has reports, with what it changed and all its evidence; in pages.")
    @Parameter(
            name = "holder",
            in = ParameterIn.PATH,
            description = "An entity's id or a name in any spelling",
            example = "Iran")
    @Parameter(
            name = "issue",
            in = ParameterIn.PATH,
            description = "An issue of the codebook",
            example = "us-iran-talks")
    public Uni<HistoryView> get(@RestPath String holder, @RestPath String issue, @Context UriInfo uri) {
        Parameters given = Parameters.of(uri, PositionFilter.OF_HISTORY);
        return histories.history(
                Parameters.pathText("holder", holder),
                new PositionFilter(
                        null,
                        Parameters.pathText("issue", issue),
                        given.text("outlet"),
                        given.from(),
                        given.to(),
                        null,
                        null),
                given.limit(),
                given.cursor(Histories.LISTING, 1));
    }

    @GET
    @Path("{holder}/{issue}/windows")
    @Operation(
            operationId = "getPositionWindows",
            summary = "What was reported of one position, over sliding days",
            description =
                    "One window for each date that has reports, ending on it: 1 day, 7 or 30. Every figure has the "
                            + "period and the counts that it rests on.")
    @Parameter(
            name = "holder",
            in = ParameterIn.PATH,
            description = "An entity's id or a name in any spelling",
            example = "Iran")
    @Parameter(
            name = "issue",
            in = ParameterIn.PATH,
            description = "An issue of the codebook",
            example = "us-iran-talks")
    public Uni<Page<WindowView>> windows(@RestPath String holder, @RestPath String issue, @Context UriInfo uri) {
        Parameters given = Parameters.of(uri, Set.of("window", "from", "to", "limit", "cursor"));
        String window = given.oneOf("window", List.of("day", "week", "month"));
        return windows.of(
                Parameters.pathText("holder", holder),
                Parameters.pathText("issue", issue),
                WINDOWS.get(window == null ? "week" : window),
                given.from(),
                given.to(),
                given.limit(),
                given.cursor(Windows.LISTING, 1));
    }
}
