package dev.parley.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenLanguageTest {

    static List<String[]> languages() {
        return WrittenLanguage.lines("function-words.tsv");
    }

    static List<String[]> scripts() {
        return WrittenLanguage.lines("scripts.tsv");
    }

    private static String article(String sentence) {
        return (sentence + " ").repeat(6);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void knowsALanguageByItsFunctionWords(String code, String words, String example, String counterexample) {
        assertThat(WrittenLanguage.of(article(example))).contains(code);
        assertThat(WrittenLanguage.of(article(counterexample)).filter(code::equals))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void knowsALanguageByItsScript(String code, String share, String letters, String example, String counterexample) {
        assertThat(WrittenLanguage.of(article(example))).contains(code);
        assertThat(WrittenLanguage.of(article(counterexample)).filter(code::equals))
                .isEmpty();
    }

    @Test
    void takesEnglishWithForeignNamesForEnglish() {
        assertThat(
                        WrittenLanguage.of(
                                "The mayor of Los Angeles met the head of the Parti de la Gauche and the leader of"
                                        + " Die Linke, who said that the treaty of Rio de Janeiro was not dead, but that it would have to wait."))
                .contains("en");
    }

    @Test
    void saysNothingOfTooLittle() {
        assertThat(WrittenLanguage.of("Talks resume")).isEmpty();
        assertThat(WrittenLanguage.of("")).isEmpty();
        assertThat(WrittenLanguage.of("1 2 3 ".repeat(50))).isEmpty();
        assertThat(WrittenLanguage.of("Zug ".repeat(50))).isEmpty();
    }
}
