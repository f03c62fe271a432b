package dev.parley.query.follow.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.query.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    @Test
    void theSpecificationsOwnExampleIsSignedAsItSays() {
        // The vector that the reference libraries of Standard Webhooks test themselves with.
        assertThat(Signature.of(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330L,
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void everyNewSecretIsAnotherOneAndCanBeGivenAgain() {
        // When
        String secret = Signature.newSecret();

        // Then
        assertThat(secret).isNotEqualTo(Signature.newSecret());
        assertThat(Signature.checked(secret)).isEqualTo(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hunter2", "whsec_", "whsec_c2hvcnQ=", "whsec_%%%"})
    void aSecretThatIsNoneIsRefused(String secret) {
        assertThatThrownBy(() -> Signature.checked(secret)).isInstanceOf(ProblemException.class);
    }
}
