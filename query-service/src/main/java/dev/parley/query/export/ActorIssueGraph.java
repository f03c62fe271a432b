package dev.parley.query.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Actors and issues as a network of two kinds of nodes, tied by how often each actor agrees and disagrees. */
final class ActorIssueGraph implements Format<Tie.Actor> {
    private final Network network;
    private final GraphMl graph = new GraphMl();

    ActorIssueGraph(Network network) {
        this.network = network;
    }

    @Override
    public String begin() {
        Map<String, String> ofEdge = new LinkedHashMap<>();
        ofEdge.put("agree", "double");
        ofEdge.put("disagree", "double");
        ofEdge.put("weight", "double");
        graph.begin("actor-issue", ActorActorGraph.OF_NODE, ofEdge);
        ActorActorGraph.nodes(graph, network);
        network.issues().forEach(issue -> graph.node("issue:" + issue, node(issue)));
        return graph.taken();
    }

    private static Map<String, Object> node(String issue) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("label", issue);
        node.put("kind", "issue");
        return node;
    }

    @Override
    public String text(List<Tie.Actor> actors) {
        for (Tie.Actor actor : actors) {
            network.issues(actor.id()).forEach((issue, sides) -> {
                Map<String, Object> edge = new LinkedHashMap<>();
                edge.put("agree", sides[1]);
                edge.put("disagree", sides[0]);
                edge.put("weight", sides[1] - sides[0]);
                graph.edge(actor.id(), "issue:" + issue, edge);
            });
        }
        return graph.taken();
    }

    @Override
    public String end() {
        return graph.end().taken();
    }
}
