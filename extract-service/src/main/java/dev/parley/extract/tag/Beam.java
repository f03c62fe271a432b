package dev.parley.extract.tag;

/** The best few hypotheses so far, best first; on equal scores the earlier offered stays ahead. */
final class Beam {
    private final double[] scores;
    private final int[] outcomes;
    private final int[] parents;
    private int size;

    Beam(int width) {
        this.scores = new double[width];
        this.outcomes = new int[width];
        this.parents = new int[width];
    }

    /** The one empty hypothesis that decoding begins with. */
    static Beam start() {
        Beam beam = new Beam(1);
        beam.offer(0, 0, 0);
        return beam;
    }

    void offer(double score, int outcome, int parent) {
        if (size == scores.length && !(score > scores[size - 1])) {
            return;
        }
        int at = size < scores.length ? size++ : size - 1;
        while (at > 0 && score > scores[at - 1]) {
            scores[at] = scores[at - 1];
            outcomes[at] = outcomes[at - 1];
            parents[at] = parents[at - 1];
            at--;
        }
        scores[at] = score;
        outcomes[at] = outcome;
        parents[at] = parent;
    }

    int size() {
        return size;
    }

    double score(int rank) {
        return scores[rank];
    }

    int outcome(int rank) {
        return outcomes[rank];
    }

    int[] outcomes() {
        return outcomes;
    }

    int[] parents() {
        return parents;
    }
}
