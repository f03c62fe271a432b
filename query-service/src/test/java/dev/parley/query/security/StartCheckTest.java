package dev.parley.query.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartCheckTest {

    @ParameterizedTest
    @CsvSource({
        "false, false, true, 0.0.0.0, open-anywhere",
        "false, false, false, 192.168.1.7, open-anywhere",
        "false, false, true, ::, open-anywhere",
        "true, false, true, 127.0.0.1, keys",
        "true, true, true, 0.0.0.0, keys",
    })
    void whatWouldObeyAnybodyDoesNotStart(
            boolean enabled, boolean openAnywhere, boolean withoutKeys, String host, String setting) {
        assertThatThrownBy(() -> StartCheck.check(enabled, openAnywhere, withoutKeys, host))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(setting);
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, true, localhost",
        "false, false, true, 127.0.0.1",
        "false, true, true, 0.0.0.0",
        "true, false, false, 0.0.0.0",
    })
    void whatIsGuardedOrMeantToBeOpenStarts(boolean enabled, boolean openAnywhere, boolean withoutKeys, String host) {
        assertThatCode(() -> StartCheck.check(enabled, openAnywhere, withoutKeys, host))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"false, true, false, security.enabled", "true, true, true, token.audience"})
    void tokensThatNobodyNeedsOrThatAreForAnybodyDoNotStart(
            boolean enabled, boolean taken, boolean forAnybody, String setting) {
        assertThatThrownBy(() -> StartCheck.checkTokens(enabled, taken, forAnybody))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(setting);
    }

    @ParameterizedTest
    @CsvSource({"false, false, false", "true, false, false", "true, true, false"})
    void tokensForThisServiceOrNoneStart(boolean enabled, boolean taken, boolean forAnybody) {
        assertThatCode(() -> StartCheck.checkTokens(enabled, taken, forAnybody)).doesNotThrowAnyException();
    }
}
