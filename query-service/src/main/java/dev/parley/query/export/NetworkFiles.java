package dev.parley.query.export;

import dev.parley.query.page.Conditions;
import dev.parley.query.page.Parameters;
import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import dev.parley.query.stance.StanceFilter;
import dev.parley.query.stance.StanceStore;
import dev.parley.query.stance.StanceView;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** Discourse networks of the stances that a question finds, as GraphML. */
@Path("/v1/exports")
@Tag(name = "Exports")
public final class NetworkFiles {
    private static final String MEDIA_TYPE = "application/graphml+xml";
    private static final String COUNT = "count";
    private static final int MOST_TIES = 100_000;
    private static final int MOST_ACTORS_IN_PAIRS = 2_000;

    private final StanceStore stances;
    private final Files files;

    NetworkFiles(StanceStore stances, Files files) {
        this.stances = stances;
        this.files = files;
    }

    @GET
    @Path("actor-issue.graphml")
    @Produces(MEDIA_TYPE)
    @Operation(
            operationId = "exportActorIssueNetwork",
            summary = "Who agrees and disagrees on what, as a network",
            description = "GraphML with actors and issues as nodes; an edge's weight is agreement less disagreement.")
    public RestMulti<byte[]> actorIssue(@Context UriInfo uri) {
        Parameters given = Files.parameters(uri, StanceFilter.PARAMETERS, Agreement.PARAMETER, COUNT);
        return Files.of(uri, network(given, MOST_TIES).map(found -> content(found, ActorIssueGraph::new)));
    }

    @GET
    @Path("actor-actor.graphml")
    @Produces(MEDIA_TYPE)
    @Operation(
            operationId = "exportActorNetwork",
            summary = "Who is close to whom and how far apart, as a network",
            description = "GraphML with an edge for each pair of actors that share an issue, weighted as the Discourse "
                    + "Network Analyzer does: congruence, conflict, or the one less the other.")
    public RestMulti<byte[]> actorActor(@Context UriInfo uri) {
        Parameters given = Files.parameters(
                uri, StanceFilter.PARAMETERS, Agreement.PARAMETER, COUNT, "aggregation", "normalisation");
        Network.Aggregation aggregation =
                word(given, "aggregation", Network.Aggregation.values(), Network.Aggregation.SUBTRACT);
        Network.Normalisation normalisation =
                word(given, "normalisation", Network.Normalisation.values(), Network.Normalisation.NO);
        return Files.of(
                uri,
                network(given, MOST_ACTORS_IN_PAIRS)
                        .map(found ->
                                content(found, network -> new ActorActorGraph(network, aggregation, normalisation))));
    }

    private Uni<Network> network(Parameters given, int mostActors) {
        Agreement agreement = Agreement.of(given);
        boolean weighted = "articles".equals(given.oneOf(COUNT, List.of("once", "articles")));
        return stances.conditions(StanceFilter.of(given))
                .map(conditions -> query(conditions, agreement))
                .chain(query -> files.read(query, row -> Tie.from(row, agreement))
                        .onItem()
                        .<Tie>disjoint()
                        .collect()
                        .asList())
                .map(ties -> small(ties.size(), MOST_TIES, Network.of(ties, weighted)))
                .map(network -> small(network.actors().size(), mostActors, network));
    }

    private static Query query(Conditions conditions, Agreement agreement) {
        conditions.and("stance.polarity = any(?)", (Object) agreement.polarities());
        return Query.of(
                Tie.SELECT + StanceView.JOINS,
                conditions,
                Tie.GROUPS + " limit " + conditions.parameter(MOST_TIES + 1));
    }

    private static Network small(int size, int most, Network network) {
        if (size > most) {
            throw new ProblemException(Problem.invalidParameter(
                    "from", "more than " + most + " actors or ties are found; ask for fewer days or issues"));
        }
        return network;
    }

    private static Files.Content<Tie.Actor> content(Network network, Function<Network, Format<Tie.Actor>> format) {
        return new Files.Content<>(Multi.createFrom().iterable(network.actors()).map(List::of), format.apply(network));
    }

    private static <E extends Enum<E>> E word(Parameters given, String name, E[] values, E otherwise) {
        List<String> words = Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        String asked = given.oneOf(name, words);
        return asked == null ? otherwise : values[words.indexOf(asked)];
    }
}
