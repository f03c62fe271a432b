package dev.parley.query.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTest {
    private static final String HASH = "ab".repeat(32);

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/positions, READER",
        "HEAD, /v1/exports/stances.csv, READER",
        "POST, /mcp, READER",
        "POST, /v1/entities/person:x/merge, REVIEWER",
        "POST, /v1/identity-decisions/7/undo, REVIEWER",
        "POST, /v1/corrections, REVIEWER",
        "DELETE, /v1/corrections/7, REVIEWER",
        "GET, /v1/webhooks, OPERATOR",
        "POST, /v1/webhooks, OPERATOR",
        "DELETE, /v1/webhooks/7, OPERATOR",
        "POST, /v1/unheard-of, OPERATOR",
        "PUT, /v2/entities, REVIEWER",
        "POST, /mcp/more, OPERATOR",
    })
    void aRequestNeedsTheRoleOfWhatItDoes(String method, String path, Role needed) {
        assertThat(Role.neededFor(method, path)).isEqualTo(needed);
    }

    @Test
    void eachRoleMayWhatThoseBeforeItMay() {
        assertThat(Role.OPERATOR.may(Role.REVIEWER)).isTrue();
        assertThat(Role.REVIEWER.may(Role.READER)).isTrue();
        assertThat(Role.READER.may(Role.REVIEWER)).isFalse();
        assertThat(Role.REVIEWER.may(Role.OPERATOR)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "desk:reader", "desk:king:HASH", "desk:reader:secret", ":reader:HASH"})
    void aKeyThatIsNotInItsFormIsRefusedWithoutBeingRepeated(String line) {
        assertThatThrownBy(() -> Key.of(line.replace("HASH", HASH)))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("secret")
                .doesNotContain(HASH);
    }
}
