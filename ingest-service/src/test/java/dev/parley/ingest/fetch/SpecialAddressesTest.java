package dev.parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialAddressesTest {
    private final SpecialAddresses special = SpecialAddresses.read();

    @Test
    void everyBlockHoldsItsExampleAndNotItsCounterexample() {
        assertThat(special.blocks()).hasSizeGreaterThan(20).allSatisfy(row -> {
            assertThat(row.block().contains(AddressBlock.literal(row.example())))
                    .isTrue();
            assertThat(row.block().contains(AddressBlock.literal(row.counterexample())))
                    .isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"::ffff:127.0.0.1", "::ffff:a00:1", "fe80::1", "fc00::1", "ff02::1", "::", "64:ff9b::7f00:1"})
    void knowsOtherSpellingsOfSpecialAddresses(String address) {
        assertThat(special.why(AddressBlock.literal(address))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "151.101.1.164", "2606:4700::1111", "2a04:4e42::81"})
    void letsPublicAddressesThrough(String address) {
        assertThat(special.why(AddressBlock.literal(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "localhost/8", "10.0.0.0/x", ""})
    void refusesWhatIsNoBlock(String block) {
        assertThatThrownBy(() -> AddressBlock.parse(block)).isInstanceOf(IllegalArgumentException.class);
    }
}
