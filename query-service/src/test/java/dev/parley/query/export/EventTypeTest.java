package dev.parley.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.query.page.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTypeTest {

    @ParameterizedTest
    @ValueSource(strings = {"support", "conditional", "oppose"})
    void everyStanceThatTakesASideIsAnEvent(String polarity) {
        assertThat(Words.BASES)
                .extracting(basis -> EventType.of(polarity, basis))
                .doesNotContainNull()
                .extracting(EventType::type)
                .isSubsetOf(List.of("AGREE", "SUPPORT", "COOPERATE", "REJECT"));
    }

    @Test
    void whatIsDoneIsMaterialAndWhatIsSaidIsVerbal() {
        assertThat(EventType.of("support", "action").quad()).isEqualTo("material cooperation");
        assertThat(EventType.of("support", "statement").quad()).isEqualTo("verbal cooperation");
    }

    @Test
    void aNeutralStanceIsNoEvent() {
        assertThat(EventType.of("neutral", "statement")).isNull();
    }
}
