package dev.parley.query.follow.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.query.table.Lines;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private static final AddressGuard GUARD = new AddressGuard(InetAddress::getAllByName, List.of());

    static List<String[]> blocks() {
        return Lines.of(AddressGuard.class, "special-addresses.tsv");
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everyBlockRefusesItsExampleAndIsAsWideAsItSays(String block, String why, String example, String counterexample)
            throws Exception {
        // Given
        AddressBlock parsed = AddressBlock.parse(block);

        // Then
        assertThat(parsed.contains(InetAddress.getByName(example))).isTrue();
        assertThat(parsed.contains(InetAddress.getByName(counterexample))).isFalse();
        String host = example.contains(":") ? "[" + example + "]" : example;
        assertThatThrownBy(() -> GUARD.check("https://" + host + "/hook"))
                .isInstanceOf(AddressGuard.RefusedException.class)
                .hasMessageContaining("public internet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://8.8.8.8/",
                "/hook",
                "https:///hook",
                "https://desk@8.8.8.8/",
                "https://8.8.8.8/#part",
                "https://8.8.8.8:0/",
                "https://8.8.8.8:70000/",
                "http://[::ffff:127.0.0.1]/",
                "http://a b/"
            })
    void whatNamesNoReceiverIsRefused(String url) {
        assertThatThrownBy(() -> GUARD.check(url)).isInstanceOf(AddressGuard.RefusedException.class);
    }

    @Test
    void aNameThatMeansAnotherAddressLaterLeadsNowhere() throws Exception {
        // Given
        Queue<String> answers = new ArrayDeque<>(List.of("8.8.8.8", "127.0.0.1"));
        AddressGuard guard =
                new AddressGuard(host -> new InetAddress[] {InetAddress.getByName(answers.remove())}, List.of());

        // When
        AddressGuard.Receiver first = guard.check("https://rebind.example/hook?x=1");

        // Then
        assertThat(first.address().getHostAddress()).isEqualTo("8.8.8.8");
        assertThat(first.target()).isEqualTo("/hook?x=1");
        assertThatThrownBy(() -> guard.check("https://rebind.example/hook"))
                .isInstanceOf(AddressGuard.RefusedException.class);
    }

    @Test
    void oneHarmfulAddressOfAHostIsEnough() {
        // Given
        AddressGuard guard = new AddressGuard(
                host -> new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")},
                List.of());

        // Then
        assertThatThrownBy(() -> guard.check("https://both.example/"))
                .isInstanceOf(AddressGuard.RefusedException.class);
    }

    @Test
    void whatTheOperatorAllowsIsLetThrough() throws Exception {
        // Given
        AddressGuard guard = new AddressGuard(InetAddress::getAllByName, List.of(AddressBlock.parse("10.1.0.0/16")));

        // Then
        assertThat(guard.check("http://10.1.2.3:8080").port()).isEqualTo(8080);
        assertThatThrownBy(() -> guard.check("http://10.2.0.1/")).isInstanceOf(AddressGuard.RefusedException.class);
    }
}
