package dev.parley.query.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Actors as a network, tied by what they have or do not have in common. */
final class ActorActorGraph implements Format<Tie.Actor> {
    static final Map<String, String> OF_NODE = ofNode();

    private final Network network;
    private final Network.Aggregation aggregation;
    private final Network.Normalisation normalisation;
    private final GraphMl graph = new GraphMl();

    ActorActorGraph(Network network, Network.Aggregation aggregation, Network.Normalisation normalisation) {
        this.network = network;
        this.aggregation = aggregation;
        this.normalisation = normalisation;
    }

    private static Map<String, String> ofNode() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("label", "string");
        types.put("kind", "string");
        types.put("state", "string");
        types.put("frequency", "int");
        return types;
    }

    static void nodes(GraphMl graph, Network network) {
        for (Tie.Actor actor : network.actors()) {
            Map<String, Object> node = new LinkedHashMap<>();
            node.put("label", actor.name());
            node.put("kind", actor.kind());
            node.put("state", actor.state());
            node.put("frequency", network.frequency(actor.id()));
            graph.node(actor.id(), node);
        }
    }

    @Override
    public String begin() {
        Map<String, String> ofEdge = new LinkedHashMap<>();
        ofEdge.put("weight", "double");
        ofEdge.put("congruence", "double");
        ofEdge.put("conflict", "double");
        graph.begin("actor-actor", OF_NODE, ofEdge);
        nodes(graph, network);
        return graph.taken();
    }

    @Override
    public String text(List<Tie.Actor> actors) {
        for (Tie.Actor actor : actors) {
            for (Network.Edge pair : network.edges(actor.id(), aggregation, normalisation)) {
                Map<String, Object> edge = new LinkedHashMap<>();
                edge.put("weight", pair.weight());
                edge.put("congruence", pair.congruence());
                edge.put("conflict", pair.conflict());
                graph.edge(pair.from(), pair.to(), edge);
            }
        }
        return graph.taken();
    }

    @Override
    public String end() {
        return graph.end().taken();
    }
}
