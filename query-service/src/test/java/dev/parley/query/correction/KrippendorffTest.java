package dev.parley.query.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.query.correction.Krippendorff.Agreement;
import dev.parley.query.correction.Krippendorff.Level;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the worked example of K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), part C: four coders. */
class KrippendorffTest {
    private static final List<Integer> SCALE = List.of(1, 2, 3, 4, 5);

    /** Coders by line, units by column; 0 is missing. */
    private static final int[][] CODERS = {
        {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
        {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
        {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
        {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}
    };

    private static List<List<Integer>> units() {
        List<List<Integer>> units = new ArrayList<>();
        for (int unit = 0; unit < CODERS[0].length; unit++) {
            List<Integer> values = new ArrayList<>();
            for (int[] coder : CODERS) {
                if (coder[unit] != 0) {
                    values.add(coder[unit]);
                }
            }
            units.add(values);
        }
        return units;
    }

    @Test
    void nominalAlphaIsThatOfTheExample() {
        // When
        Agreement agreement = Krippendorff.of(units(), SCALE, Level.NOMINAL);

        // Then
        assertThat(agreement.alpha().orElseThrow()).isCloseTo(0.743, within(0.0005));
        assertThat(agreement.units()).isEqualTo(11);
        assertThat(agreement.values()).isEqualTo(40);
    }

    @Test
    void ordinalAlphaIsThatOfTheExample() {
        assertThat(Krippendorff.of(units(), SCALE, Level.ORDINAL).alpha().orElseThrow())
                .isCloseTo(0.815, within(0.0005));
    }

    @Test
    void agreementInAllIsOneAndNothingToTellApartIsNothing() {
        // Given
        List<List<Integer>> same = List.of(List.of(1, 1), List.of(2, 2, 2));

        // Then
        assertThat(Krippendorff.of(same, SCALE, Level.NOMINAL).alpha()).hasValue(1);
        assertThat(Krippendorff.of(List.of(List.of(1, 1)), SCALE, Level.NOMINAL).alpha())
                .isEmpty();
        assertThat(Krippendorff.of(List.of(List.of(1), List.of()), SCALE, Level.NOMINAL))
                .isEqualTo(new Agreement(java.util.OptionalDouble.empty(), 0, 0));
    }
}
