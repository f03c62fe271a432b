package dev.parley.query.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupTest {

    @ParameterizedTest
    @CsvSource({
        "Арагчи, Abbas Araghchi",
        "Аббас Арагчи, Abbas Araghchi",
        "عراقچی, Abbas Araqchi",
        "Пезешкиан, Masoud Pezeshkian",
        "پزشکیان, Masoud Pezeshkian",
        "Хаменеи, Ali Khamenei",
        "Эрдоган, Recep Tayyip Erdoğan",
        "ترامپ, Donald Trump",
        "Зеленський, Volodymyr Zelenskiy"
    })
    void aNameInAnotherAlphabetIsASpellingOfIt(String asked, String name) {
        assertThat(Lookup.of(asked).spells(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Лавров, Abbas Araghchi", "Ларионов, Ali Larijani", "عراق, Abbas Araghchi"})
    void aNameInAnotherAlphabetIsNoSpellingOfSomebodyElses(String asked, String name) {
        assertThat(Lookup.of(asked).spells(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"U.S., USA", "U.S.A., USA", "US, USA", "U.K., GBR", "U.A.E., ARE", "Иран, IRN", "Türkiye, TUR"})
    void aStateIsMeantByItsAbbreviationsToo(String asked, String code) {
        assertThat(Lookup.of(asked).ids()).contains("state:" + code);
    }
}
