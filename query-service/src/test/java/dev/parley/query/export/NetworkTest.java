package dev.parley.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reckoned by hand. Ruritania supports harbour and toll and opposes canal; Syldavia supports harbour, opposes toll and
 * canal and supports ferry. They agree on harbour and canal, differ on toll; ferry is Syldavia's alone.
 */
class NetworkTest {
    private static final List<Tie> TIES = List.of(
            tie("ruritania", "canal", 0, 2),
            tie("ruritania", "harbour", 1, 3),
            tie("ruritania", "toll", 1, 1),
            tie("syldavia", "canal", 0, 1),
            tie("syldavia", "ferry", 1, 1),
            tie("syldavia", "harbour", 1, 2),
            tie("syldavia", "toll", 0, 4),
            tie("unrelated", "opera", 1, 9));

    private static Tie tie(String actor, String issue, int agreement, int articles) {
        return new Tie(new Tie.Actor("state:" + actor, actor, "state", null), issue, agreement, articles);
    }

    @ParameterizedTest
    @CsvSource({
        // once: congruence 2, conflict 1; 3 and 4 ties
        "false, CONGRUENCE, NO, 2",
        "false, CONFLICT, NO, 1",
        "false, SUBTRACT, NO, 1",
        "false, CONGRUENCE, AVERAGE, 0.5714285714", // 2 / 3.5
        "false, SUBTRACT, AVERAGE, 0.2857142857", // 1 / 3.5
        "false, CONGRUENCE, JACCARD, 0.4", // 2 / (1 + 2 + 2)
        "false, CONGRUENCE, COSINE, 0.5773502692", // 2 / (sqrt 3 * sqrt 4)
        // by articles: congruence 2*1 + 3*2 = 8, conflict 1*4 = 4; 6 and 8 ties
        "true, CONGRUENCE, NO, 8",
        "true, CONFLICT, NO, 4",
        "true, SUBTRACT, NO, 4",
        "true, CONFLICT, AVERAGE, 0.5714285714", // 4 / 7
        "true, CONGRUENCE, JACCARD, 0.5714285714", // 8 / (1 + 5 + 8)
        "true, CONGRUENCE, COSINE, 0.4558423058", // 8 / (sqrt 14 * sqrt 22)
    })
    void aPairsWeightIsAsReckonedByHand(
            boolean weighted, Network.Aggregation aggregation, Network.Normalisation normalisation, double expected) {
        // When
        List<Network.Edge> edges = Network.of(TIES, weighted).edges("state:ruritania", aggregation, normalisation);

        // Then
        assertThat(edges).hasSize(1);
        assertThat(edges.get(0).to()).isEqualTo("state:syldavia");
        assertThat(edges.get(0).weight()).isCloseTo(expected, within(1e-9));
    }

    @Test
    void actorsWithoutACommonIssueAreNodesWithoutAnEdge() {
        // Given
        Network network = Network.of(TIES, false);

        // Then
        assertThat(network.actors()).extracting(Tie.Actor::name).containsExactly("ruritania", "syldavia", "unrelated");
        assertThat(network.edges("state:syldavia", Network.Aggregation.SUBTRACT, Network.Normalisation.NO))
                .isEmpty();
    }

    @Test
    void anActorThatTakesBothSidesIsCongruentAndInConflictWithEither() {
        // Given
        Network network =
                Network.of(List.of(tie("a", "toll", 0, 1), tie("a", "toll", 1, 1), tie("b", "toll", 1, 1)), false);

        // When
        Network.Edge edge = network.edges("state:a", Network.Aggregation.SUBTRACT, Network.Normalisation.NO)
                .get(0);

        // Then
        assertThat(edge.congruence()).isEqualTo(1);
        assertThat(edge.conflict()).isEqualTo(1);
        assertThat(edge.weight()).isZero();
    }
}
