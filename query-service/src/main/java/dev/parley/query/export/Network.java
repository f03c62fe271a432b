package dev.parley.query.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/**
 * Who agrees and disagrees on what, and from that who is close to whom and how far apart, as discourse network analysis
 * reckons it (Leifeld, Discourse Network Analyzer): for each pair of actors, the sum over all issues of the products of
 * how often both take the same side (congruence) or opposite sides (conflict), divided by what the normalisation says.
 */
final class Network {
    private static final int SIDES = 2;

    private final Map<String, Tie.Actor> actors = new TreeMap<>();
    private final Map<String, Map<String, double[]>> use = new TreeMap<>();

    /** How a pair's congruence and conflict become one weight. */
    enum Aggregation {
        CONGRUENCE,
        CONFLICT,
        /** Congruence less conflict. */
        SUBTRACT
    }

    /** What a pair's weight is divided by, so that much-quoted actors are not close to all. */
    enum Normalisation {
        NO,
        /** The mean of both actors' numbers of ties. */
        AVERAGE,
        /** What either uses, shared or not. */
        JACCARD,
        /** The product of the lengths of both actors' ties as vectors. */
        COSINE
    }

    /** A pair of actors with its weight. */
    record Edge(String from, String to, double congruence, double conflict, double weight) {}

    /** @param weighted whether ties count as often as articles report them; else once */
    static Network of(List<Tie> ties, boolean weighted) {
        Network network = new Network();
        for (Tie tie : ties) {
            network.actors.putIfAbsent(tie.actor().id(), tie.actor());
            double[] sides = network.use
                    .computeIfAbsent(tie.actor().id(), id -> new TreeMap<>())
                    .computeIfAbsent(tie.issue(), issue -> new double[SIDES]);
            sides[tie.agreement()] = weighted ? sides[tie.agreement()] + tie.articles() : 1;
        }
        return network;
    }

    List<Tie.Actor> actors() {
        return List.copyOf(actors.values());
    }

    /** How often the actor takes any side. */
    int frequency(String actor) {
        return (int) sum(actor, value -> value);
    }

    /** The actor's edges to those that come after it by id; pairs without a common issue have none. */
    List<Edge> edges(String actor, Aggregation aggregation, Normalisation normalisation) {
        List<Edge> edges = new ArrayList<>();
        for (String other : actors.keySet()) {
            if (other.compareTo(actor) > 0) {
                double[] pair = pair(actor, other);
                if (pair[0] + pair[1] > 0) {
                    double norm = norm(actor, other, normalisation);
                    double congruence = pair[0] / norm;
                    double conflict = pair[1] / norm;
                    double weight =
                            switch (aggregation) {
                                case CONGRUENCE -> congruence;
                                case CONFLICT -> conflict;
                                case SUBTRACT -> congruence - conflict;
                            };
                    edges.add(new Edge(actor, other, congruence, conflict, weight));
                }
            }
        }
        return edges;
    }

    private double[] pair(String one, String other) {
        double congruence = 0;
        double conflict = 0;
        for (Map.Entry<String, double[]> issue : use.get(one).entrySet()) {
            double[] mine = issue.getValue();
            double[] theirs = use.get(other).get(issue.getKey());
            if (theirs != null) {
                congruence += mine[0] * theirs[0] + mine[1] * theirs[1];
                conflict += mine[0] * theirs[1] + mine[1] * theirs[0];
            }
        }
        return new double[] {congruence, conflict};
    }

    private double norm(String one, String other, Normalisation normalisation) {
        return switch (normalisation) {
            case NO -> 1;
            case AVERAGE -> (sum(one, value -> value) + sum(other, value -> value)) / 2;
            case JACCARD -> alone(one, other) + alone(other, one) + pair(one, other)[0];
            case COSINE -> Math.sqrt(sum(one, value -> value * value)) * Math.sqrt(sum(other, value -> value * value));
        };
    }

    /** What the one uses and the other does not. */
    private double alone(String one, String other) {
        double sum = 0;
        for (Map.Entry<String, double[]> issue : use.get(one).entrySet()) {
            double[] theirs = use.get(other).getOrDefault(issue.getKey(), new double[SIDES]);
            for (int side = 0; side < SIDES; side++) {
                sum += theirs[side] == 0 ? issue.getValue()[side] : 0;
            }
        }
        return sum;
    }

    private double sum(String actor, DoubleUnaryOperator of) {
        return use.get(actor).values().stream()
                .mapToDouble(sides -> of.applyAsDouble(sides[0]) + of.applyAsDouble(sides[1]))
                .sum();
    }

    /** How often the actor disagrees and agrees, by issue. */
    Map<String, double[]> issues(String actor) {
        return Collections.unmodifiableMap(use.get(actor));
    }

    /** All issues, in order. */
    List<String> issues() {
        return use.values().stream()
                .flatMap(issues -> issues.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
