package dev.parley.extract.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractionEngineTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"en", "EN", "en-GB", "und", ""})
    void englishIsReadAndSoIsWhatMayBeEnglish(String language) {
        assertThat(ExtractionEngine.reads(language)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "fa", "zh-Hans", "pt-BR"})
    void otherLanguagesAreNotRead(String language) {
        assertThat(ExtractionEngine.reads(language)).isFalse();
    }
}
