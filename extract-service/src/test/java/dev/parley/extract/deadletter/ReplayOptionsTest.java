package dev.parley.extract.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.contracts.Topics;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayOptionsTest {

    @Test
    void withoutArgumentsAllDeadLettersOfTheArticlesAreReplayed() {
        assertThat(ReplayOptions.parse(List.of())).isEqualTo(new ReplayOptions(Topics.ARTICLES, Long.MAX_VALUE, false));
    }

    @Test
    void everyArgumentIsTakenInAnyOrder() {
        assertThat(ReplayOptions.parse(List.of("--dry-run", "--limit", "7", "--topic", "parley.extractions")))
                .isEqualTo(new ReplayOptions(Topics.EXTRACTIONS, 7, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--limit", "--limit 0", "--limit few", "--topic", "--topic other", "--all"})
    void whatCannotBeMeantIsRefused(String arguments) {
        assertThatIllegalArgumentException().isThrownBy(() -> ReplayOptions.parse(List.of(arguments.split(" "))));
    }
}
