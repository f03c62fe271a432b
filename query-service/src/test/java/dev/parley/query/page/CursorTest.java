package dev.parley.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.query.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void aCursorComesBackAsItWas() {
        // Given
        Cursor cursor = Cursor.of("stances", "2026-01-30", "an \"id\", with 😀", 7);

        // Then
        assertThat(Cursor.decode("stances", 3, cursor.encoded())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "bnVsbA", "W10", "WyJvdGhlciIsImEiXQ", "WyJsaXN0IixudWxsXQ", "WyJsaXN0Il0"})
    void whatNoPageGaveIsRefusedByName(String encoded) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Cursor.decode("list", 1, encoded))
                .satisfies(refusal -> assertThat(refusal.problem().field()).isEqualTo("cursor"));
    }

    @Test
    void aForgedKeyIsRefusedWhenItIsRead() {
        // Given
        String forged =
                Base64.getUrlEncoder().encodeToString("[\"list\",\"nul\\u0000\"]".getBytes(StandardCharsets.UTF_8));
        Cursor cursor = Cursor.decode("list", 1, forged);

        // Then
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> cursor.text(0));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> cursor.date(0));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> cursor.number(0));
    }
}
