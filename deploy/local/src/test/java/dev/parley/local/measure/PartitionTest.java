package dev.parley.local.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartitionTest {

    /** Each member as its true group and the one that it was put in. */
    private static Partition of(String... members) {
        List<Partition.Member> pairs = Arrays.stream(members)
                .map(member -> new Partition.Member(member.substring(0, 1), member.substring(1)))
                .toList();
        return new Partition(pairs);
    }

    @Test
    void isOneForTheSameGroups() {
        assertThat(of("ax", "ax", "by", "cz").adjustedRandIndex()).isEqualTo(1);
        assertThat(of("ax", "ax", "by", "cz").merged()).isZero();
    }

    @Test
    void isLessTheMoreGroupsDiffer() {
        // Given
        Partition split = of("ax", "ay", "bz", "bz");
        Partition crossed = of("ax", "ay", "bx", "by");

        // Then
        assertThat(split.adjustedRandIndex()).isCloseTo(0.571, within(0.001));
        assertThat(crossed.adjustedRandIndex()).isCloseTo(-0.5, within(0.001));
    }

    @Test
    void countsMembersPutTogetherWithThoseOfAnotherGroup() {
        assertThat(of("ax", "ax", "bx", "cy", "cz").merged()).isEqualTo(3);
    }
}
