package dev.parley.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peru’s envoy | Peru _ ’s _ envoy",
                "They don't know | They _ do _ n't _ know",
                "the U.S. envoy | the _ U.S. _ envoy",
                "Mr. J. B. Osei met | Mr. _ J. _ B. _ Osei _ met",
                "a well-known deal | a _ well-known _ deal",
                "3,000 tons at 4.5% | 3,000 _ tons _ at _ 4.5 _ %",
                "US-Iran ties | US _ - _ Iran _ ties",
                "a US-led force | a _ US-led _ force",
                "Ka'ida or O’Brien | Ka'ida _ or _ O’Brien",
                "U.S.–Peru ties | U.S. _ – _ Peru _ ties",
                "the ministers’ talks | the _ ministers _ ’ _ talks",
                "yes...no -- maybe | yes _ ... _ no _ -- _ maybe",
                "see https://parley.dev/a?b=c. Then | see _ https://parley.dev/a?b=c _ . _ Then"
            })
    void cutsWordsAsTheTaggerAndTheRulesExpect(String text, String tokens) {
        // When / Then
        assertThat(Texts.tokens(text)).containsExactly(tokens.trim().split(" _ "));
    }

    @Test
    void keepsMarksThatOnlySteerTextOutOfTokens() {
        // When / Then
        assertThat(Texts.tokens("\u200FAnkara\u200E said\u00A0so\uFEFF.")).containsExactly("Ankara", "said", "so", ".");
    }

    @Test
    void takesASignBeyondTheBasicPlaneForOneToken() {
        // When / Then
        assertThat(Texts.tokens("Yes 😀 no")).containsExactly("Yes", "😀", "no");
    }
}
