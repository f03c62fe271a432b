package dev.parley.extract.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.embedded.junit.EmbeddedStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class ExtractConfigQuarkusTest {

    @Inject
    ExtractConfig config;

    @Test
    void nothingNeedsToBeSet() {
        assertThat(config.codebook()).isEmpty();
        assertThat(config.threads()).isEmpty();
        assertThat(config.timeLimit()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.finishWithin()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.backoff().first()).isEqualTo(Duration.ofMillis(200));
        assertThat(config.backoff().longest()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.api().maxBodySize().asLongValue()).isEqualTo(8L * 1024 * 1024);
        assertThat(config.api().maxTextLength()).isEqualTo(2_000_000);
        assertThat(config.api().maxWaiting()).isEqualTo(64);
    }
}
